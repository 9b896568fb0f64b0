import { type Election, type Support } from "./election";

/**
 * Ties, the same for every rule (counting rules §3): the lower cost, then more votes (points: the higher score), then the lot,
 * which is the order of `candidates`, drawn once and published before the count. Tells when the lot decided.
 */
export type Lots = string[][];

export function compareTied(election: Election, supports: Support[], lots: Lots) {
  return (a: number, b: number): number => {
    const { candidates } = election;
    const known = candidates[a]!.cost - candidates[b]!.cost || supports[b]!.score - supports[a]!.score;
    if (known || a === b) return known;
    noteLot(lots, [candidates[Math.min(a, b)]!.id, candidates[Math.max(a, b)]!.id]);
    return a - b;
  };
}

/** Once per group of projects that the lot parted. */
function noteLot(lots: Lots, pair: string[]): void {
  const group = lots.find((ids) => pair.some((id) => ids.includes(id)));
  if (!group) lots.push([...pair]);
  else for (const id of pair) if (!group.includes(id)) group.push(id);
}

/** Every candidate, most votes first; equals by cost, then lot. */
export function byVotes(election: Election, supports: Support[], lots: Lots): number[] {
  const tied = compareTied(election, supports, lots);
  return election.candidates.map((_, index) => index).sort((a, b) => supports[b]!.score - supports[a]!.score || tied(a, b));
}
