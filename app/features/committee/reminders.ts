import type { MeetingTime } from "./meeting";

export type ReminderKind = "opinions_last_day" | "votes_last_day" | "consultation_over";

const DAY_MS = 86_400_000;

/** What the seats, or the chair, are to be told now; null when nothing is due. The last day is the twenty-four hours before. */
export function dueReminderKind({ kind, heldAt }: MeetingTime, now: Date): ReminderKind | null {
  if (now > heldAt) return kind === "consultation" ? "consultation_over" : null;
  if (heldAt.getTime() - now.getTime() > DAY_MS) return null;
  return kind === "consultation" ? "votes_last_day" : "opinions_last_day";
}
