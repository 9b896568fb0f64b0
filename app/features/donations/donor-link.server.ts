import { db } from "#db";
import { queueMail } from "~/jobs/queue-mail.server";
import { now } from "~/lib/clock.server";
import { env } from "~/lib/env.server";
import { orNotFound } from "~/lib/errors";
import { readToken, signToken } from "~/lib/signed-link.server";
import { listOwnGifts } from "./own-gifts.server";

const PURPOSE = "donor";
const LINK_DAYS = 7;

/**
 * Mails an address the link to its gifts, or that there is none: whoever asked sees the same answer, after the same work.
 * Expired links go on the way. Times are UTC.
 */
export async function sendDonorLink(email: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const expiresAt = new Date(at.getTime() + LINK_DAYS * 86_400_000);
    await trx.deleteFrom("donorLink").where("expiresAt", "<=", at).execute();
    const { id } = await trx.insertInto("donorLink").values({ email, createdAt: at, expiresAt }).returning("id").executeTakeFirstOrThrow();
    const { length } = await listOwnGifts(email, trx);
    const props = { gifts: length, link: `${env().PUBLIC_URL}/mes-dons/${signToken(PURPOSE, id)}`, linkExpiresAt: expiresAt.toISOString() };
    await queueMail(trx, { key: `own-gifts:${id}`, template: "own-gifts", to: email, props });
  });
}

/** The address that this link shows its gifts, or null once it has expired. @throws 404 for a link that we did not sign */
export async function findDonor(token: string): Promise<string | null> {
  const id = orNotFound(readToken(PURPOSE, token));
  const row = await db.selectFrom("donorLink").select("email").where("id", "=", id).where("expiresAt", ">", await now()).executeTakeFirst();
  return row?.email ?? null;
}
