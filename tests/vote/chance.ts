/** How well an attack did, against somebody who guesses. */
export type Verdict = {
  /** Voters whose very ballot was found. */
  links: number;
  /** How often a guess at random would do as well, of 1. */
  p: number;
};

/** Of n guesses at random one is right on average, whatever n (fixed points of a permutation: Poisson of mean 1). */
function pOfLinks(links: number): number {
  let [term, below] = [Math.exp(-1), 0];
  for (let k = 0; k < links; k += 1) {
    below += term;
    term /= k + 1;
  }
  return Math.max(0, 1 - below);
}

/** Two-sided, of a standard normal (Abramowitz and Stegun 26.2.17). */
function pOfScore(score: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(score));
  const tail = ((((1.330274429 * t - 1.821255978) * t + 1.781477937) * t - 0.356563782) * t + 0.31938153) * t;
  return (2 * tail * Math.exp((-score * score) / 2)) / Math.sqrt(2 * Math.PI);
}

/** `truth`: each voter's slot. `guesses`: what the attacker believes. */
export function judgeLinks(truth: ReadonlyMap<string, string>, guesses: ReadonlyMap<string, string>): Verdict {
  const links = [...guesses].filter(([voter, slot]) => truth.get(voter) === slot).length;
  return { links, p: pOfLinks(links) };
}

/** The first voter is given the first slot, and so on; ranks that resemble each other betray an order even without one right link (Spearman). */
export function judgeOrder(truth: ReadonlyMap<string, string>, voters: readonly string[], slots: readonly string[]): Verdict {
  const { links, p } = judgeLinks(truth, new Map(voters.slice(0, slots.length).map((voter, index) => [voter, slots[index]!])));
  const rankOf = new Map(slots.map((slot, index) => [slot, index]));
  const seen = voters.filter((voter) => rankOf.has(truth.get(voter)!));
  const n = seen.length;
  if (n < 100) return { links, p };
  const ranks = seen.map((voter) => rankOf.get(truth.get(voter)!)!);
  const order = [...ranks].sort((a, b) => a - b);
  const place = new Map(order.map((rank, index) => [rank, index]));
  const distance = ranks.reduce((sum, rank, index) => sum + (place.get(rank)! - index) ** 2, 0);
  const rho = 1 - (6 * distance) / (n * (n * n - 1));
  return { links, p: Math.min(p, pOfScore(rho * Math.sqrt(n - 1))) };
}

/** Of two ballots that lie beside each other in one page, which came first? (Ascents of a permutation: mean n/2, variance n/12.) */
export function judgePairs(slotsInPages: readonly (readonly string[])[], ageOf: ReadonlyMap<string, number>): Verdict {
  let [right, all] = [0, 0];
  for (const page of slotsInPages)
    for (let index = 1; index < page.length; index += 1) {
      all += 1;
      if (ageOf.get(page[index - 1]!)! < ageOf.get(page[index]!)!) right += 1;
    }
  return { links: right, p: all === 0 ? 1 : pOfScore((right - all / 2) / Math.sqrt(all / 12)) };
}
