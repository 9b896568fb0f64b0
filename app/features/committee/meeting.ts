import { parisDay } from "~/lib/dates";

export type MeetingKind = "meeting" | "consultation";
/** `heldAt`: when the meeting begins, or the deadline of a written consultation. */
export type MeetingTime = { kind: MeetingKind; heldAt: Date };

/** A written consultation ends at its deadline; a meeting when its chair closes the item. */
export const takesVotes = ({ kind, heldAt }: MeetingTime, now: Date) => kind === "meeting" || now <= heldAt;

/** Attendance is a fact of the day: nobody is present at a meeting to come. */
export const hasBegun = ({ heldAt }: MeetingTime, now: Date) => parisDay(now) >= parisDay(heldAt);

/** A consultation is open from the day it is called; a meeting from its hour. */
export const isUnderWay = ({ kind, heldAt }: MeetingTime, now: Date) => kind === "consultation" || now >= heldAt;

/**
 * Why an item may not be closed yet, or null. A meeting's is closed on its day at the earliest, a consultation's
 * at its deadline, or sooner once every eligible seat has voted.
 */
export function whyNotYet(meeting: MeetingTime, now: Date, awaitedVotes: number): "committee.too_early" | "committee.votes_awaited" | null {
  if (meeting.kind === "meeting") return hasBegun(meeting, now) ? null : "committee.too_early";
  return awaitedVotes > 0 && now <= meeting.heldAt ? "committee.votes_awaited" : null;
}
