/** How far Stripe's list of events was read: when, and up to which event (seconds since the epoch, by Stripe's clock). */
export interface LastReading {
  polledAt: Date;
  readUntil: number;
}

const overlapSeconds = 60;
const hourlyOverlapSeconds = 65 * 60;
const hourOf = (instant: Date) => Math.floor(instant.getTime() / 3_600_000);

/**
 * From where the list is read again, in seconds since the epoch; undefined = all that Stripe remembers (30 days). Events may be dated before
 * others that reached us first, so a minute is read twice, and the first reading of an hour goes back more than an
 * hour: reading an hour again each minute slowed everything in a rush of gifts.
 */
export function readFrom(last: LastReading | undefined, at: Date): number | undefined {
  if (!last) return undefined;
  const overlap = hourOf(last.polledAt) === hourOf(at) ? overlapSeconds : hourlyOverlapSeconds;
  return Math.min(last.readUntil, Math.floor(at.getTime() / 1000)) - overlap;
}
