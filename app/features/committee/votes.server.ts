import type { Handle } from "#db";

/** The newest vote of each seat for this item at this meeting. Without any right of its own: hidden until closing. */
export const readVotes = (handle: Handle, examinationId: string, meetingId: string) =>
  handle
    .selectFrom("seatVote")
    .innerJoin("account", "account.id", "seatVote.accountId")
    .distinctOn("seatVote.seatId")
    .select(["seatVote.seatId", "account.name as by", "seatVote.vote as choice", "seatVote.reason", "seatVote.votedAt"])
    .where("examinationId", "=", examinationId)
    .where("meetingId", "=", meetingId)
    .orderBy("seatVote.seatId")
    .orderBy("seatVote.version", "desc")
    .execute();
