import { db, type Transaction } from "#db";
import { communeName } from "~/features/territory/communes.server";
import { queueMail } from "~/jobs/queue-mail.server";
import { now } from "~/lib/clock.server";
import { promisedWorkingDays } from "./enquiry";
import type { PublicEnquiry } from "./enquiry.schemas";
import { recordEnquiry } from "./record-enquiry.server";

async function tellTeam(trx: Transaction, id: string, input: PublicEnquiry, commune: string): Promise<void> {
  const team = await trx.selectFrom("account").select("email").where("isTeam", "=", true).where("emailVerifiedAt", "is not", null).execute();
  const props = { communeName: commune, projectName: input.projectName ?? null, link: `/equipe/contacts/${id}` };
  for (const { email } of team) await queueMail(trx, { key: `enquiry-to-answer:${id}:${email}`, template: "enquiry-to-answer", to: email, props });
}

/**
 * The public form: no account is needed. The person learns by mail what happens next and within how long; the team, that
 * somebody waits. Returns the enquiry's id.
 * @throws DomainError territory.commune_*
 */
export async function submitEnquiry(input: PublicEnquiry): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const id = await recordEnquiry(trx, { ...input, channel: "form", receivedAt: at, at });
    const { communeCode } = await trx.selectFrom("enquiry").select("communeCode").where("id", "=", id).executeTakeFirstOrThrow();
    const commune = communeName(communeCode ?? "");
    // Not a word of what was typed: whoever owns that address may have typed none of it.
    const props = { communeName: commune, workingDays: promisedWorkingDays };
    await queueMail(trx, { key: `enquiry-received:${id}`, template: "enquiry-received", to: input.email, props });
    await tellTeam(trx, id, input, commune);
    return id;
  });
}
