import { db } from "#db";
import { can, type Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { notFound } from "~/lib/errors";
import { lockExamination, requireOpen } from "./examination-lock.server";
import { returnToWaiting } from "./return-to-waiting.server";

/**
 * The team takes an item off the agenda; opinions stay with it, votes stay with this meeting.
 * @throws 404 | DomainError committee.item_closed
 */
export async function takeOffAgenda(actor: Actor, examinationId: string): Promise<void> {
  if (!can(actor, "meeting.prepare")) throw notFound();
  await db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const item = await lockExamination(trx, examinationId);
    requireOpen(item);
    await returnToWaiting(trx, item, { at, accountId: actor.accountId, reason: "taken_off" });
    await recordAudit(trx, { actor, action: "application.taken_off_agenda", objectKind: "application", objectId: item.applicationId, before: { heldAt: item.heldAt }, at });
  });
}
