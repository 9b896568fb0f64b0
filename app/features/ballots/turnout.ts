/** No figure is shown of a group so small that it could be somebody. */
export const SMALLEST_GROUP = 20;

export type DayCount = { day: string; voters: number };

export type Turnout = { total: number | null; days: DayCount[]; /** Voters of days that are shown with no figure of their own. */ others: number };

/**
 * Who voted, by day: never by hour, place, age or choice. Days below twenty are told together, and not at all when
 * together they are still too few; the total waits for its first twenty.
 */
export function turnoutOf(counts: readonly DayCount[]): Turnout {
  const total = counts.reduce((sum, { voters }) => sum + voters, 0);
  if (total < SMALLEST_GROUP) return { total: null, days: [], others: 0 };
  const days = counts.filter(({ voters }) => voters >= SMALLEST_GROUP);
  const others = total - days.reduce((sum, { voters }) => sum + voters, 0);
  if (others === 0 || others >= SMALLEST_GROUP) return { total, days, others };
  // The difference from the total would tell what is hidden: the smallest shown day joins the others.
  const smallest = days.reduce((least, one) => (one.voters < least.voters ? one : least));
  return { total, days: days.filter((one) => one !== smallest), others: others + smallest.voters };
}
