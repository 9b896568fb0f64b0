import { compare, type Rational } from "./rational";

/** One initiative on the scale; amounts in euro cents. */
export interface Request {
  votes: number;
  requestCents: number;
  floorCents: number;
  capCents: number;
}

export interface Scale {
  /** 0 for who could not be given a floor. */
  awards: number[];
  unspentCents: number;
}

/** `requests` in drawn order: the first wins a tie. */
interface Part {
  index: number;
  votes: bigint;
  /** Cap above the floor. */
  room: bigint;
}

/**
 * The award scale (counting rules §8, the manner of the Pas-de-Calais): votes decide how much. Floors by votes, the rest in proportion to votes
 * below each one's cap, rounded down to steps, leftover steps by largest remainder.
 */
export function awardScale(envelopeCents: number, stepCents: number, requests: Request[]): Scale {
  const { floors, left } = grantFloors(envelopeCents, requests);
  const parts = requests.flatMap((request, index): Part[] => {
    const room = Math.min(request.capCents, request.requestCents) - request.floorCents;
    return floors[index] === null ? [] : [{ index, votes: BigInt(request.votes), room: BigInt(room) }];
  });
  const shares = shareRest(BigInt(left), parts);
  const awards = floors.map((floor) => floor ?? 0);
  const whole = roundDown(parts, shares, BigInt(stepCents));
  giveSteps(BigInt(left), BigInt(stepCents), whole, parts, byRemainder(parts, shares, BigInt(stepCents)));
  parts.forEach(({ index }, position) => (awards[index]! += Number(whole[position]!)));
  return { awards, unspentCents: envelopeCents - awards.reduce((sum, award) => sum + award, 0) };
}

/** Whole steps that are left, one each in this order and again, never above a cap. Without any vote there is nothing to go by: floors only. */
function giveSteps(left: bigint, step: bigint, whole: bigint[], parts: Part[], order: number[]): void {
  let steps = parts.some(({ votes }) => votes > 0n) ? (left - whole.reduce((sum, part) => sum + part, 0n)) / step : 0n;
  for (let given = true; given && steps > 0n; ) {
    given = false;
    for (const position of order) {
      if (steps === 0n || whole[position]! + step > parts[position]!.room) continue;
      whole[position]! += step;
      steps -= 1n;
      given = true;
    }
  }
}

/** Floors in order of votes; one that does not fit is passed over for the next. */
function grantFloors(envelopeCents: number, requests: Request[]): { floors: (number | null)[]; left: number } {
  const floors: (number | null)[] = requests.map(() => null);
  const order = requests.map((_, index) => index).sort((a, b) => requests[b]!.votes - requests[a]!.votes || a - b);
  let left = envelopeCents;
  for (const index of order) {
    const { floorCents } = requests[index]!;
    if (floorCents > left) continue;
    floors[index] = floorCents;
    left -= floorCents;
  }
  return { floors, left };
}

/** In proportion to votes; who would exceed their room gets it whole, and what they leave is shared again. */
function shareRest(rest: bigint, parts: Part[]): Rational[] {
  const shares: Rational[] = parts.map(() => ({ top: 0n, bottom: 1n }));
  let open = parts.map((_, position) => position);
  let left = rest;
  for (;;) {
    const votes = open.reduce((sum, position) => sum + parts[position]!.votes, 0n);
    if (!votes) return shares;
    const full = open.filter((position) => left * parts[position]!.votes > parts[position]!.room * votes);
    for (const position of full) shares[position] = { top: parts[position]!.room, bottom: 1n };
    if (!full.length) {
      for (const position of open) shares[position] = { top: left * parts[position]!.votes, bottom: votes };
      return shares;
    }
    left -= full.reduce((sum, position) => sum + parts[position]!.room, 0n);
    open = open.filter((position) => !full.includes(position));
  }
}

const roundDown = (parts: Part[], shares: Rational[], step: bigint): bigint[] =>
  parts.map((_, position) => {
    const { top, bottom } = shares[position]!;
    return (top / (bottom * step)) * step;
  });

/** Largest remainder first, then more votes, then the lot. */
function byRemainder(parts: Part[], shares: Rational[], step: bigint): number[] {
  const remainder = (position: number) => ({ top: shares[position]!.top % (shares[position]!.bottom * step), bottom: shares[position]!.bottom });
  return parts
    .map((_, position) => position)
    .sort((a, b) => compare(remainder(b), remainder(a)) || Number(parts[b]!.votes - parts[a]!.votes) || a - b);
}
