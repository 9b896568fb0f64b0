import { countSupport, type Election } from "./election";
import { costOf, type Outcome } from "./outcome";
import { byVotes, type Lots } from "./ties";

/** What a city writes for a project withdrawn after the vote (the `.pb` files of Pabulib). */
const WITHDRAWN = 999_999_999;

interface GreedyManner {
  /** The first that does not fit ends it. */
  noSkip?: boolean;
  threshold?: boolean;
  /** Funds this many at most: « top N ». */
  atMost?: number;
}

/** Most votes first, each that still fits (counting rules §4). */
export function greedy(election: Election, manner: GreedyManner = {}): Outcome {
  const supports = countSupport(election);
  const lots: Lots = [];
  const { candidates, envelope, threshold, unit } = election;
  const enough = (index: number) => !manner.threshold || supports[index]!.score >= threshold;
  const winners: number[] = [];
  let left = envelope;
  for (const index of byVotes(election, supports, lots)) {
    const { cost } = candidates[index]!;
    if (winners.length === manner.atMost) break;
    if (!enough(index) || cost === WITHDRAWN * unit) continue;
    if (cost <= left) {
      winners.push(index);
      left -= cost;
    } else if (manner.noSkip) break;
  }
  const won = new Set(winners.map((index) => candidates[index]!.id));
  const decisive = lots.filter((ids) => ids.some((id) => won.has(id)) && !ids.every((id) => won.has(id)));
  return { winners, cost: costOf(candidates, winners), lots: decisive };
}
