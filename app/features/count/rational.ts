/** An exact fraction; `bottom` is above zero. Not always in lowest terms: `reduce` when it is shown or kept long. */
export interface Rational {
  top: bigint;
  bottom: bigint;
}

export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y) [x, y] = [y, x % y];
  return x;
}

export const leastCommonMultiple = (a: bigint, b: bigint): bigint => (a / greatestCommonDivisor(a, b)) * b;

export function reduce({ top, bottom }: Rational): Rational {
  const divisor = greatestCommonDivisor(top, bottom) || 1n;
  return { top: top / divisor, bottom: bottom / divisor };
}

/** Negative, zero or positive, as a sort wants it. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.top * b.bottom - b.top * a.bottom;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

const bitLength = (value: bigint) => value.toString(16).length * 4;

/** The float beside it, wrong by less than one part in 2^50. For looking, never for deciding. */
export function toNumber({ top, bottom }: Rational): number {
  const surplus = Math.max(bitLength(top), bitLength(bottom)) - 900;
  if (surplus <= 0) return Number(top) / Number(bottom);
  // Far beyond what a float holds: drop as many low bits from both, keeping 60 of the quotient.
  const shift = BigInt(Math.max(0, bitLength(bottom) - bitLength(top) + 60));
  const quotient = (top << shift) / bottom;
  return Number(quotient) / 2 ** Number(shift);
}

export function write(value: Rational): string {
  const { top, bottom } = reduce(value);
  return bottom === 1n ? `${top}` : `${top}/${bottom}`;
}
