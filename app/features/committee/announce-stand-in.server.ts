import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { can } from "~/features/accounts/permissions";
import { queueMail } from "~/jobs/queue-mail.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { DomainError, notFound, orNotFound } from "~/lib/errors";
import { calendarOf, listInvited, type Invited } from "./invited.server";
import { lockMeeting } from "./meeting-lock.server";
import { listMandates, type Mandate } from "./seats.server";

type Meeting = Awaited<ReturnType<typeof lockMeeting>>;
export type StandInInput = { meetingId: string; seatId: string; accountId: string };

/** The chair, the team, and whoever sits for the seat themselves. */
export const maySwap = (actor: Actor, meeting: { chairAccountId: string }, seatId: string): boolean =>
  can(actor, "meeting.prepare") || actor.accountId === meeting.chairAccountId || actor.seatIds.includes(seatId);

/** Marked present already: the sheet names who really sits. */
const correctSheet = (trx: Transaction, { meetingId, seatId, accountId }: StandInInput, markedBy: string, markedAt: Date) =>
  trx
    .updateTable("attendance")
    .set({ representedBy: accountId, markedBy, markedAt })
    .where("meetingId", "=", meetingId)
    .where("seatId", "=", seatId)
    .where("present", "=", true)
    .execute();

/** Whoever sits now takes the meeting into their calendar; whoever sat until this swap, and sits no more, takes it out. */
async function tell(trx: Transaction, meeting: Meeting, sitter: Mandate, { seatName, announcedId, before }: { seatName: string; announcedId: number; before: readonly Invited[] }): Promise<void> {
  const [calendar, heldAt] = [await calendarOf(trx, meeting), meeting.heldAt.toISOString()];
  await queueMail(trx, {
    key: `stand-in:${announcedId}`, template: "stand-in-announced", to: sitter.email,
    props: { name: sitter.name, seatName, meetingId: meeting.id, heldAt, calendar: calendar("request") },
  });
  const out = (await listInvited(trx, meeting)).filter(({ sits }) => !sits);
  for (const { email, name } of out.filter((one) => before.some((was) => was.sits && was.email === one.email))) {
    await queueMail(trx, {
      key: `stand-in:${announcedId}:${email}`, template: "stand-in-released", to: email,
      props: { name, sitterName: sitter.name, seatName, meetingId: meeting.id, heldAt, calendar: calendar("cancel") },
    });
  }
}

/** @throws 404 | DomainError committee.meeting_closed | attendance_by_vote | no_mandate_then */
async function requireSitter(trx: Transaction, actor: Actor, meeting: Meeting, { seatId, accountId }: StandInInput, at: Date): Promise<Mandate> {
  if (!maySwap(actor, meeting, seatId)) throw notFound();
  if (meeting.status === "closed") throw new DomainError("committee.meeting_closed");
  if (meeting.kind === "consultation") throw new DomainError("committee.attendance_by_vote");
  const day = meeting.heldAt > at ? parisDay(meeting.heldAt) : parisDay(at);
  const sitter = (await listMandates(trx, day)).find((mandate) => mandate.seatId === seatId && mandate.accountId === accountId);
  if (!sitter) throw new DomainError("committee.no_mandate_then", {}, "accountId");
  return sitter;
}

/**
 * Somebody else of the same seat sits at this meeting: titular or substitute, announced before it or while it lasts.
 * @throws as requireSitter
 */
export async function announceStandIn(actor: Actor, input: StandInInput): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const meeting = await lockMeeting(trx, input.meetingId);
    const seat = orNotFound(await trx.selectFrom("seat").select("name").where("id", "=", input.seatId).executeTakeFirst());
    const sitter = await requireSitter(trx, actor, meeting, input, at);
    const before = await listInvited(trx, meeting);
    const { id } = await trx.insertInto("standIn").values({ ...input, announcedBy: actor.accountId, announcedAt: at }).returning("id").executeTakeFirstOrThrow();
    await correctSheet(trx, input, actor.accountId, at);
    await tell(trx, meeting, sitter, { seatName: seat.name, announcedId: id, before });
    await recordAudit(trx, {
      actor, action: "committee.stand_in_announced", objectKind: "meeting", objectId: meeting.id, after: { seatId: input.seatId, accountId: input.accountId }, at,
    });
  });
}
