import { Money, type Crowd } from "./equal-shares-money";
import { compare, type Rational, toNumber } from "./rational";
import { compareTied, type Lots } from "./ties";

/** What a unit of a project is worth to who chose it: its cost (approvals), or the points given (ballots with points). */
export type Worth = "cost" | "points";

/** One purchase: at `price` per worth; `rate` is the price per unit of satisfaction (rho), by which projects are compared. */
export interface Purchase {
  candidate: number;
  price: Rational;
  rate: Rational;
}

export interface Run {
  purchases: Purchase[];
  money: Money;
  lots: Lots;
}

/** Slack for comparing floats that are themselves lower bounds. */
const NEARLY = 1 + 2 ** -40;

interface Offer {
  candidate: number;
  /** A sure lower bound of the price per worth; never falls, since money never comes back. */
  atLeast: number;
  fresh: boolean;
}

/**
 * The Method of Equal Shares with one endowment for all (counting rules §1): again and again, the project that asks least of its
 * supporters per unit of satisfaction. Exact: floats only discard, every purchase and every tie is decided in fractions.
 */
export function equalShares(crowd: Crowd, endowment: bigint, worth: Worth): Run {
  const { candidates } = crowd.election;
  const money = new Money(crowd, endowment);
  const lots: Lots = [];
  const purchases: Purchase[] = [];
  const scale = (candidate: number) => (worth === "cost" ? candidates[candidate]!.cost : 1);
  let offers = firstOffers(crowd);
  for (;;) {
    const [found, open] = cheapest(money, offers, scale, compareTied(crowd.election, crowd.supports, lots));
    if (!found) return { purchases, money, lots };
    const { candidate, price, rate, drained } = found;
    money.buy(candidate, price, drained);
    purchases.push({ candidate, price, rate });
    offers = open.filter((offer) => offer.candidate !== candidate);
    for (const offer of offers) offer.fresh = false;
  }
}

function firstOffers({ election, supporters }: Crowd): Offer[] {
  return election.candidates.flatMap(({ cost }, candidate) => {
    const { worth } = supporters[candidate]!;
    return worth > 0 ? [{ candidate, atLeast: (cost / worth) * (1 - 2 ** -50), fresh: false }] : [];
  });
}

interface Found extends Purchase {
  drained: Uint8Array;
}

/** The affordable project with the least rate; also the offers that are still open. */
function cheapest(money: Money, offers: Offer[], scale: (candidate: number) => number, tied: (a: number, b: number) => number): [Found | null, Offer[]] {
  const open = new Set(offers);
  const rateOf = (offer: Offer) => offer.atLeast / scale(offer.candidate);
  let best: Found[] = [];
  let limit = Infinity;
  const tried = new Set<Offer>();
  for (;;) {
    let next: Offer | null = null;
    for (const offer of open) if (!tried.has(offer) && rateOf(offer) <= limit && (!next || rateOf(offer) < rateOf(next))) next = offer;
    if (!next) return [best.sort((a, b) => tied(a.candidate, b.candidate))[0] ?? null, [...open]];
    if (!next.fresh) {
      if (!refresh(money, next)) open.delete(next);
      continue;
    }
    tried.add(next);
    const found = exactly(money, next, scale(next.candidate));
    const order = best.length ? compare(found.rate, best[0]!.rate) : -1;
    best = order < 0 ? [found] : order === 0 ? [...best, found] : best;
    limit = toNumber(best[0]!.rate) * NEARLY;
  }
}

/** False when its supporters can no longer pay it, which stays so. */
function refresh(money: Money, offer: Offer): boolean {
  const bound = money.lowerBound(offer.candidate, offer.atLeast);
  if (bound === Infinity || (bound === null && !money.canPay(offer.candidate))) return false;
  offer.atLeast = bound ?? offer.atLeast;
  offer.fresh = true;
  return true;
}

function exactly(money: Money, { candidate, atLeast }: Offer, scale: number): Found {
  const { price, drained } = money.priceOf(candidate, atLeast);
  return { candidate, price, drained, rate: { top: price.top, bottom: price.bottom * BigInt(scale) } };
}

