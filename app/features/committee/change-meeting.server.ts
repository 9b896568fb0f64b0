import { db, type Transaction } from "#db";
import { can, type Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { DomainError, notFound } from "~/lib/errors";
import { chooseChair } from "./chair.server";
import { lockMeeting, requirePlanned, type LockedMeeting } from "./meeting-lock.server";
import { announceChange } from "./meeting-notices.server";
import { listMandates } from "./seats.server";

export type MeetingChange = { meetingId: string; heldAt: Date; place: string; videoLink: string | null; chairAccountId?: string };

/** What the meeting becomes; a meeting under way may be given another chair, not another past. */
async function readNext(trx: Transaction, meeting: LockedMeeting, input: MeetingChange, at: Date) {
  const moved = input.heldAt.getTime() !== meeting.heldAt.getTime();
  if (moved && input.heldAt <= at) throw new DomainError("committee.date_past", {}, "date");
  const chairAccountId = await chooseChair(trx, await listMandates(trx, parisDay(input.heldAt)), input.chairAccountId);
  const where = meeting.kind === "consultation" ? { place: meeting.place, videoLink: null } : { place: input.place, videoLink: input.videoLink };
  const next = { heldAt: input.heldAt, ...where, chairAccountId };
  const same = !moved && next.place === meeting.place && next.videoLink === meeting.videoLink && chairAccountId === meeting.chairAccountId;
  if (same) throw new DomainError("committee.nothing_changed");
  return next;
}

/**
 * The team moves the meeting, or gives it another place, link or chair; everyone who may sit is told.
 * @throws 404 | DomainError committee.meeting_closed | meeting_cancelled | date_past | no_chair | nothing_changed
 */
export async function changeMeeting(actor: Actor, input: MeetingChange): Promise<void> {
  if (!can(actor, "meeting.prepare")) throw notFound();
  await db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const meeting = await lockMeeting(trx, input.meetingId);
    requirePlanned(meeting);
    const next = await readNext(trx, meeting, input, at);
    const sequence = meeting.sequence + 1;
    await trx.updateTable("committeeMeeting").set({ ...next, sequence }).where("id", "=", meeting.id).where("status", "=", "planned").executeTakeFirstOrThrow();
    await announceChange(trx, meeting, { ...meeting, ...next, sequence });
    const { heldAt, place, videoLink, chairAccountId } = meeting;
    await recordAudit(trx, {
      actor, action: "committee.meeting_changed", objectKind: "meeting", objectId: meeting.id, before: { heldAt, place, videoLink, chairAccountId }, after: next, at,
    });
  });
}
