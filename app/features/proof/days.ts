import { addDays } from "~/lib/dates";

/**
 * Sorts movements into the days that may be written now, in order. A movement goes to the Paris day on which it happened; one
 * that was learned of after that day was written goes to `yesterday`, the day that was recorded last, or waits for the next
 * night when that is written too: nothing is rewritten.
 */
export function sortIntoDays<M extends { happenedOn: string }>(movements: readonly M[], lastWritten: string | null, yesterday: string): Map<string, M[]> {
  const days = new Map<string, M[]>();
  for (const movement of movements) {
    const day = dayOf(movement.happenedOn, lastWritten, yesterday);
    if (day === null) continue;
    const same = days.get(day);
    if (same) same.push(movement);
    else days.set(day, [movement]);
  }
  return new Map([...days].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function dayOf(happenedOn: string, lastWritten: string | null, yesterday: string): string | null {
  if (happenedOn > yesterday) return null;
  if (lastWritten === null || happenedOn > lastWritten) return happenedOn;
  return yesterday > lastWritten ? yesterday : null;
}

/** The day that is over, told from the one that is not. */
export const dayBefore = (today: string): string => addDays(today, -1);
