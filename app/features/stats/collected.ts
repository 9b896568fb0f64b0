/** Money that reached campaigns: integer cents, net of refunds. `gifts` is unknown for the past, which was published by totals. */
export type Collected = { campaigns: number; cents: number; citizens: number; gifts: number | null };

export const nothingCollected: Collected = { campaigns: 0, cents: 0, citizens: 0, gifts: 0 };

/** Cents for each of so many, rounded to the nearest cent; null for nobody. */
export const averageCents = (cents: number, among: number | null): number | null => (among ? Math.round(cents / among) : null);

/** A total of the past as it was published; `from` and `to` are the days it covers. */
export type PublishedTotal = Collected & { label: string; from: string; to: string };

/** What was imported one by one or published as totals, and the totals that the period cuts. */
export type PastCollected = { total: Collected; published: PublishedTotal[]; cut: PublishedTotal[]; oneByOne: boolean };
