import { firstDay, type Phase } from "./edition";

/** The newest that has begun on this day; before the first one begins, the one that begins soonest. */
export function currentOf<E extends { year: number; phases: readonly Phase[] }>(published: readonly E[], day: string): E | null {
  const byYear = [...published].sort((a, b) => b.year - a.year);
  const begun = byYear.find((edition) => (firstDay(edition) ?? `${edition.year}-01-01`) <= day);
  return begun ?? byYear.at(-1) ?? null;
}
