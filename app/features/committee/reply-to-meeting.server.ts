import { db, type Handle } from "#db";
import type { MeetingAnswer } from "#db/schema";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { DomainError } from "~/lib/errors";
import { lockMeeting, requirePlanned } from "./meeting-lock.server";
import { requireMandate } from "./seats.server";

export type MeetingReply = { meetingId: string; seatId: string; answer: MeetingAnswer };

/** The newest answer of each seat to this invitation. */
export const readReplies = (handle: Handle, meetingId: string) =>
  handle
    .selectFrom("meetingReply")
    .innerJoin("account", "account.id", "meetingReply.accountId")
    .distinctOn("meetingReply.seatId")
    .select(["meetingReply.seatId", "meetingReply.answer", "account.name as by", "meetingReply.version"])
    .where("meetingId", "=", meetingId)
    .orderBy("meetingReply.seatId")
    .orderBy("meetingReply.version", "desc")
    .execute();

/**
 * The seat says whether it will come; it may change its mind until the meeting begins.
 * @throws 404 | DomainError committee.meeting_closed | meeting_cancelled | reply_by_vote | reply_over
 */
export async function replyToMeeting(actor: Actor, { meetingId, seatId, answer }: MeetingReply): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const at = await now(trx);
    await requireMandate(trx, actor, seatId, parisDay(at));
    const meeting = await lockMeeting(trx, meetingId);
    requirePlanned(meeting);
    if (meeting.kind === "consultation") throw new DomainError("committee.reply_by_vote");
    if (meeting.heldAt <= at) throw new DomainError("committee.reply_over");
    const last = (await readReplies(trx, meetingId)).find((reply) => reply.seatId === seatId);
    await trx.insertInto("meetingReply").values({ meetingId, seatId, version: (last?.version ?? 0) + 1, accountId: actor.accountId, answer, repliedAt: at }).execute();
    await recordAudit(trx, { actor, as: "seat", action: "committee.meeting_answered", objectKind: "meeting", objectId: meetingId, before: { answer: last?.answer ?? null }, after: { answer }, at });
  });
}
