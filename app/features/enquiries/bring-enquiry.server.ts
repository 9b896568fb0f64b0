import { db } from "#db";
import { can, type Actor } from "~/features/accounts/permissions";
import { communeName } from "~/features/territory/communes.server";
import { queueMail } from "~/jobs/queue-mail.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { notFound, orNotFound } from "~/lib/errors";
import { promisedWorkingDays } from "./enquiry";
import type { BroughtEnquiry } from "./enquiry.schemas";
import { recordEnquiry } from "./record-enquiry.server";
import { tellTeam } from "./tell-team.server";

/** The open partner in whose name this person speaks. @throws 404 for another's, or a closed one */
async function ownPartner(actor: Actor, partnerId: string): Promise<string> {
  if (!can(actor, "enquiry.bring") || !actor.partnerIds.includes(partnerId)) throw notFound();
  return orNotFound(await db.selectFrom("partner").select("name").where("id", "=", partnerId).where("closedAt", "is", null).executeTakeFirst()).name;
}

/**
 * A partner writes down somebody it met, with their consent. The person learns by mail who passed their words on; the team,
 * that somebody waits. Those that look alike are the team's to see, never a partner's.
 * @throws 404 | DomainError territory.commune_*
 */
export async function bringEnquiry(actor: Actor, { note, ...input }: BroughtEnquiry): Promise<string> {
  const partnerName = await ownPartner(actor, input.partnerId);
  return db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const id = await recordEnquiry(trx, { ...input, channel: "partner", receivedAt: at, at, enteredBy: actor.accountId });
    if (note) await trx.insertInto("enquiryNote").values({ enquiryId: id, text: note, happenedAt: at, writtenBy: actor.accountId, writtenAt: at }).execute();
    const { communeCode } = await trx.selectFrom("enquiry").select("communeCode").where("id", "=", id).executeTakeFirstOrThrow();
    const commune = communeName(communeCode ?? "");
    const props = { partnerName, communeName: commune, workingDays: promisedWorkingDays };
    if (input.email) await queueMail(trx, { key: `enquiry-brought:${id}`, template: "enquiry-brought", to: input.email, props });
    await tellTeam(trx, id, { communeName: commune, projectName: input.projectName ?? null, broughtBy: partnerName });
    await recordAudit(trx, { actor, as: "partner", action: "enquiry.entered", objectKind: "enquiry", objectId: id, after: { channel: "partner" }, at });
    return id;
  });
}
