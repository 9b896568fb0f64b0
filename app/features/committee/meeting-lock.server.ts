import type { Transaction } from "#db";
import { DomainError, orNotFound } from "~/lib/errors";

/**
 * The meeting, its row locked: agenda, attendance and closing follow one another. Whoever also locks its items locks it first.
 * A vote, which holds its item and points to the meeting, does not wait for this lock.
 */
export async function lockMeeting(trx: Transaction, meetingId: string) {
  const row = await trx
    .selectFrom("committeeMeeting")
    .select(["id", "kind", "heldAt", "status", "chairAccountId", "isDemo", "place", "videoLink", "sequence", "signedAt", "minutesFileId"])
    .where("id", "=", meetingId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return orNotFound(row);
}

export type LockedMeeting = Awaited<ReturnType<typeof lockMeeting>>;

/** @throws DomainError committee.meeting_closed | committee.meeting_cancelled */
export function requirePlanned({ status }: { status: LockedMeeting["status"] }): void {
  if (status === "closed") throw new DomainError("committee.meeting_closed");
  if (status === "cancelled") throw new DomainError("committee.meeting_cancelled");
}
