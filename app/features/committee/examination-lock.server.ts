import type { Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { DomainError, notFound, orNotFound } from "~/lib/errors";
import { takesVotes } from "./meeting";
import { lockMeeting } from "./meeting-lock.server";
import { requireMandate } from "./seats.server";

/** The item and its meeting, the item's row locked: acts on one item follow one another. 404 while on no agenda. */
export async function lockExamination(trx: Transaction, examinationId: string) {
  const row = await trx
    .selectFrom("examination")
    .innerJoin("committeeMeeting as meeting", "meeting.id", "examination.meetingId")
    .select(["examination.id", "examination.applicationId", "examination.number", "examination.position", "examination.status", "examination.createdAt",
      "meeting.id as meetingId", "meeting.kind", "meeting.heldAt", "meeting.chairAccountId", "meeting.isDemo"])
    .where("examination.id", "=", examinationId)
    .forUpdate("examination")
    .executeTakeFirst();
  return orNotFound(row);
}

/** The same, its meeting's row locked before it: neither agenda nor attendance changes meanwhile. @throws 404 */
export async function lockItemInMeeting(trx: Transaction, examinationId: string) {
  const known = await trx.selectFrom("examination").select("meetingId").where("id", "=", examinationId).executeTakeFirst();
  const { id } = await lockMeeting(trx, orNotFound(orNotFound(known).meetingId));
  const item = await lockExamination(trx, examinationId);
  // It went to another meeting while this one was waited for.
  if (item.meetingId !== id) throw notFound();
  return item;
}

export type LockedExamination = Awaited<ReturnType<typeof lockExamination>>;

export function requireOpen(item: { status: string }): void {
  if (item.status !== "on_agenda") throw new DomainError("committee.item_closed");
}

/** The seat stepped aside, or this person did for another of their seats: a personal interest follows the person. */
async function isRecused(trx: Transaction, actor: Actor, { examinationId, seatId }: SeatAct): Promise<boolean> {
  const row = await trx
    .selectFrom("recusal")
    .select("seatId")
    .where("examinationId", "=", examinationId)
    .where((eb) => eb.or([eb("seatId", "=", seatId), eb("declaredBy", "=", actor.accountId)]))
    .executeTakeFirst();
  return row !== undefined;
}

export type SeatAct = { examinationId: string; seatId: string };

/**
 * What every act of a seat checks: a mandate today, an open item, no recusal, a consultation that is not over.
 * @throws 404 | DomainError committee.item_closed | committee.deadline_passed | committee.recused
 */
export async function lockForSeat(trx: Transaction, actor: Actor, { examinationId, seatId }: SeatAct) {
  const at = await now(trx);
  await requireMandate(trx, actor, seatId, parisDay(at));
  const item = await lockExamination(trx, examinationId);
  requireOpen(item);
  if (!takesVotes(item, at)) throw new DomainError("committee.deadline_passed");
  if (await isRecused(trx, actor, { examinationId, seatId })) throw new DomainError("committee.recused");
  return { item, at };
}

/** @throws 404 for anyone but the chair of the item's meeting. */
export function requireChair(actor: Actor, meeting: { chairAccountId: string }): void {
  if (actor.accountId !== meeting.chairAccountId) throw notFound();
}
