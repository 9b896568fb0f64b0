import { countSupport, type Election } from "./election";
import { costOf, type Outcome } from "./outcome";
import { compare, leastCommonMultiple, type Rational, reduce } from "./rational";
import { compareTied, type Lots } from "./ties";

/**
 * Sequential Phragmén (counting rules §5), for comparison only: each purchase is carried by its supporters, and the next is the one that leaves
 * its supporters least loaded. Ends at the first that does not fit; exact.
 */
export function phragmen(election: Election, { skip = false } = {}): Outcome {
  const { candidates, envelope } = election;
  const supports = countSupport(election);
  const lots: Lots = [];
  const loads: Rational[] = [];
  const lastOf = new Int32Array(election.classes.length).fill(-1);
  const open = new Set(candidates.flatMap((_, index) => (supports[index]!.votes ? [index] : [])));
  const supporters = candidates.map((_, candidate) => election.classes.flatMap(({ choices }, position) => (choices.includes(candidate) ? [position] : [])));
  const winners: number[] = [];
  let left = envelope;
  while (open.size) {
    const rated = [...open].map((candidate) => ({ candidate, load: loadOf(candidate) }));
    const least = rated.reduce((best, one) => (compare(one.load, best.load) < 0 ? one : best)).load;
    const tied = rated.filter(({ load }) => compare(load, least) === 0).map(({ candidate }) => candidate);
    const unfit = tied.filter((candidate) => candidates[candidate]!.cost > left);
    if (unfit.length) {
      if (!skip) break;
      for (const candidate of unfit) open.delete(candidate);
      continue;
    }
    const bought = tied.sort(compareTied(election, supports, lots))[0]!;
    loads.push(least);
    for (const position of supporters[bought]!) lastOf[position] = loads.length - 1;
    winners.push(bought);
    open.delete(bought);
    left -= candidates[bought]!.cost;
  }
  return { winners, cost: costOf(candidates, winners), lots };

  /** Loads of its supporters and its cost, shared equally among them; all loads are among those of past purchases. */
  function loadOf(candidate: number): Rational {
    const carried = new Map<number, number>();
    for (const position of supporters[candidate]!) {
      const last = lastOf[position]!;
      if (last >= 0) carried.set(last, (carried.get(last) ?? 0) + election.classes[position]!.ballots);
    }
    let bottom = 1n;
    for (const last of carried.keys()) bottom = leastCommonMultiple(bottom, loads[last]!.bottom);
    let top = BigInt(candidates[candidate]!.cost) * bottom;
    for (const [last, voters] of carried) top += loads[last]!.top * (bottom / loads[last]!.bottom) * BigInt(voters);
    return reduce({ top, bottom: bottom * BigInt(supports[candidate]!.votes) });
  }
}
