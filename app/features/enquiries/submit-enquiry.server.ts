import { db } from "#db";
import { communeName } from "~/features/territory/communes.server";
import { queueMail } from "~/jobs/queue-mail.server";
import { now } from "~/lib/clock.server";
import { promisedWorkingDays } from "./enquiry";
import type { PublicEnquiry } from "./enquiry.schemas";
import { recordEnquiry } from "./record-enquiry.server";
import { tellTeam } from "./tell-team.server";

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
    await tellTeam(trx, id, { communeName: commune, projectName: input.projectName ?? null, broughtBy: null });
    return id;
  });
}
