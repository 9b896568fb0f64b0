import { db, type Handle, type Transaction } from "#db";
import { mayTell } from "~/features/updates/update";
import { getStandingGift } from "~/features/donations/standing-gifts.server";
import { now } from "~/lib/clock.server";
import { DomainError, orNotFound } from "~/lib/errors";
import type { GiftCommentInput } from "./comments.schemas";
import { tellAuthor } from "./tell-author.server";

type Author = { donationId: string } | { offlineGiftId: string } | { name: string; email: string };

/** A campaign of which one may speak now, whatever its end. @throws 404; DomainError comments.not_open */
export async function requireOpen(handle: Handle, campaignId: string): Promise<{ isDemo: boolean }> {
  const { status, isDemo } = orNotFound(await handle.selectFrom("campaign").select(["status", "isDemo"]).where("id", "=", campaignId).executeTakeFirst());
  if (!mayTell(status)) throw new DomainError("comments.not_open");
  return { isDemo };
}

type Written = GiftCommentInput & { campaignId: string; author: Author };

/** Held until the team has read it; the same form sent twice writes once. Returns its id. @throws 404; DomainError comments.not_open */
export async function recordComment(trx: Transaction, { formToken, body, campaignId, author }: Written): Promise<string> {
  const { isDemo } = await requireOpen(trx, campaignId);
  const values = { ...author, formToken, body, campaignId, isDemo, writtenAt: await now(trx) };
  const made = await trx.insertInto("campaignComment").values(values).onConflict((conflict) => conflict.column("formToken").doNothing()).returning("id").executeTakeFirst();
  if (made) await tellAuthor(trx, { id: made.id, campaignId, body }, { news: "received" });
  return made?.id ?? (await trx.selectFrom("campaignComment").select("id").where("formToken", "=", formToken).executeTakeFirstOrThrow()).id;
}

/** From the page of a gift, signed as its donor chose to be shown. @throws 404 once nothing stands of the gift; DomainError comments.not_open */
export async function commentFromGift(token: string, input: GiftCommentInput): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const { id, paid, campaignId } = await getStandingGift(token, trx);
    return recordComment(trx, { ...input, campaignId, author: paid === "here" ? { donationId: id } : { offlineGiftId: id } });
  });
}
