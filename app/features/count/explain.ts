import { type SharesOutcome } from "./add1";
import { countSupport, type Election } from "./election";
import { gatherCrowd } from "./equal-shares-money";
import { toNumber } from "./rational";

/** Why a project did not win by Equal Shares, as it must be published (counting rules §6). Positions are those of `candidates`. */
export interface Loss {
  candidate: number;
  votes: number;
  /** What its supporters still had together at the end, beside its cost: below 100, rounded down to a tenth. */
  supportPercent: number;
  /** Bought projects that its supporters paid for, in order of purchase. */
  paidInstead: number[];
  /** Voters with a whole endowment who would have been enough. */
  missingVotes: number;
}

export function explainLosses(election: Election, { winners, run, endowment }: SharesOutcome): Loss[] {
  const supports = countSupport(election);
  const { supporters } = gatherCrowd(election);
  const bought = run.purchases.map(({ candidate }) => candidate);
  const lost = election.candidates.map((_, candidate) => candidate).filter((candidate) => !winners.includes(candidate));
  return lost.map((candidate) => {
    const cost = BigInt(election.candidates[candidate]!.cost);
    const held = run.money.heldFor(candidate);
    const missing = cost * held.bottom - held.top;
    const wanting = new Set(supporters[candidate]!.classes);
    return {
      candidate,
      votes: supports[candidate]!.votes,
      supportPercent: Math.floor(toNumber({ top: held.top * 1000n, bottom: held.bottom * cost })) / 10,
      paidInstead: bought.filter((other) => supporters[other]!.classes.some((position) => wanting.has(position))),
      // Its supporters cannot pay it, or the run would have bought it: something is missing.
      missingVotes: endowment ? Number((missing + held.bottom * endowment - 1n) / (held.bottom * endowment)) : 0,
    };
  });
}
