import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { orNotFound } from "~/lib/errors";
import { recordTransition } from "~/lib/transitions.server";
import { lockApplicationForTeam } from "~/features/label/lock-application.server";
import { lockMeeting, requirePlanned } from "./meeting-lock.server";
import { moveApplication } from "~/features/label/move-application.server";

export type AgendaInput = { meetingId: string; applicationId: string };

async function nextPosition(trx: Transaction, meetingId: string): Promise<number> {
  const treated = trx.selectFrom("examinationReturn").select("position").where("meetingId", "=", meetingId);
  const planned = trx.selectFrom("examination").select("position").where("meetingId", "=", meetingId).where("position", "is not", null);
  const rows = await planned.$castTo<{ position: number }>().unionAll(treated).execute();
  return Math.max(0, ...rows.map((row) => row.position)) + 1;
}

async function lockWaiting(trx: Transaction, applicationId: string) {
  const row = await trx
    .selectFrom("examination")
    .select("id")
    .where("applicationId", "=", applicationId)
    .where("status", "=", "waiting")
    .forUpdate()
    .executeTakeFirst();
  return orNotFound(row);
}

/**
 * A checked application goes last on the agenda. Returns the examination's id.
 * @throws 404 | DomainError committee.meeting_closed | meeting_cancelled | application.wrong_state
 */
export async function putOnAgenda(actor: Actor, { meetingId, applicationId }: AgendaInput): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const meeting = await lockMeeting(trx, meetingId);
    const application = await lockApplicationForTeam(trx, actor, applicationId);
    requirePlanned(meeting);
    await moveApplication(trx, application, "schedule", { at, accountId: actor.accountId });
    const { id } = await lockWaiting(trx, applicationId);
    await trx
      .updateTable("examination")
      .set({ status: "on_agenda", meetingId, position: await nextPosition(trx, meetingId) })
      .where("id", "=", id)
      .where("status", "=", "waiting")
      .executeTakeFirstOrThrow();
    await recordTransition(trx, { subject: "examination", subjectId: id, from: "waiting", to: "on_agenda", at, accountId: actor.accountId });
    await recordAudit(trx, { actor, action: "application.put_on_agenda", objectKind: "application", objectId: applicationId, after: { heldAt: meeting.heldAt }, at });
    return id;
  });
}
