/** A draw of numbers in [0, 1) that the same seed gives again (mulberry32). */
function drawFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function shuffled<T>(items: readonly T[], seed: number): T[] {
  const draw = drawFrom(seed);
  const left = [...items];
  for (let last = left.length - 1; last > 0; last--) {
    const other = Math.floor(draw() * (last + 1));
    [left[last], left[other]] = [left[other]!, left[last]!];
  }
  return left;
}

const seedOf = (texts: readonly string[]): number =>
  [...texts.join("\n")].reduce((seed, letter) => Math.imul(seed ^ letter.codePointAt(0)!, 16_777_619), 2_166_136_261);

const HOUR = 3_600_000;
const mod = (number: number, by: number) => ((number % by) + by) % by;

/**
 * The order in which equals are shown during this hour: the same for everyone, so that a page is drawn once an hour. As many
 * orders as there are items, each item once at each place: in that many hours, each has been everywhere once. Which order comes
 * at which hour is drawn anew for each round, or with twenty-four items each would have its own hour of the day.
 */
export function hourlyOrder(ids: readonly string[], now: Date): string[] {
  if (ids.length < 2) return [...ids];
  const hour = Math.floor(now.getTime() / HOUR);
  const seed = seedOf([...ids].sort());
  const base = shuffled([...ids].sort(), seed);
  const turns = shuffled(base.map((_, index) => index), seed ^ Math.floor(hour / base.length));
  const turn = turns[mod(hour, base.length)]!;
  return base.map((_, place) => base[(place + turn) % base.length]!);
}
