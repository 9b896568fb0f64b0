const MINUTE = 60_000;

function* datesIn(value: unknown): Generator<number> {
  if (value instanceof Date) yield value.getTime();
  else if (value instanceof Map || value instanceof Set) for (const one of value.values()) yield* datesIn(one);
  else if (value !== null && typeof value === "object") for (const one of Object.values(value)) yield* datesIn(one);
}

/**
 * The instant at which a page drawn at `at` may say something else by time alone. All that people set begins and ends with a minute of
 * the clock (days, hours, 23:59:59); an instant that the machine set stands in the page's data. `told`: what the clock itself said meanwhile.
 */
export function goodUntil(at: Date, data: unknown, told: ReadonlySet<number> = new Set()): Date {
  let until = Math.floor(at.getTime() / MINUTE) * MINUTE + MINUTE;
  for (const instant of datesIn(data)) if (instant > at.getTime() && instant < until && !told.has(instant)) until = instant;
  return new Date(until);
}
