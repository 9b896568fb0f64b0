import type { NearDuplicate } from "./near-duplicates.server";

type Dated = { one: Pick<NearDuplicate["one"], "day">; other: Pick<NearDuplicate["other"], "day"> };

/** A pair exists from the day of the later one. */
const dayOf = ({ one, other }: Dated): string => (one.day > other.day ? one.day : other.day);

/** How many pairs came on each day, in order. */
export function lookalikesByDay(pairs: readonly Dated[]): { day: string; pairs: number }[] {
  const counts = new Map<string, number>();
  for (const pair of pairs) counts.set(dayOf(pair), (counts.get(dayOf(pair)) ?? 0) + 1);
  return [...counts].map(([day, count]) => ({ day, pairs: count })).sort((a, b) => (a.day < b.day ? -1 : 1));
}
