import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { enqueue } from "~/jobs/enqueue.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";
import { endSpans } from "./attendance.server";
import { requireChair } from "./examination-lock.server";
import { lockMeeting, requirePlanned } from "./meeting-lock.server";

/**
 * The chair ends the meeting once each item is closed; its minutes are written next.
 * @throws 404 | DomainError committee.meeting_closed | items_open | agenda_empty
 */
export async function closeMeeting(actor: Actor, meetingId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const meeting = await lockMeeting(trx, meetingId);
    requireChair(actor, meeting);
    requirePlanned(meeting);
    const items = await trx.selectFrom("examination").select("status").where("meetingId", "=", meetingId).execute();
    const returned = await trx.selectFrom("examinationReturn").select("position").where("meetingId", "=", meetingId).execute();
    if (items.some((item) => item.status === "on_agenda")) throw new DomainError("committee.items_open");
    if (items.length + returned.length === 0) throw new DomainError("committee.agenda_empty");
    await trx.updateTable("committeeMeeting").set({ status: "closed", closedAt: at }).where("id", "=", meetingId).where("status", "=", "planned").execute();
    await endSpans(trx, meetingId, at);
    await enqueue(trx, { name: "write_minutes", meetingId }, { key: `write_minutes:${meetingId}` });
    await recordAudit(trx, { actor, as: "seat", action: "committee.meeting_closed", objectKind: "meeting", objectId: meetingId, before: { status: "planned" }, after: { status: "closed" }, at });
  });
}
