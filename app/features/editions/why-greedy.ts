import { countSupport, type Election } from "~/features/count/election";
import type { Outcome } from "~/features/count/outcome";
import { byVotes } from "~/features/count/ties";
import type { Why } from "./counting-of";
import type { CountingRules } from "./edition";

/** The same walk as the rule's, told: what was left when each one's turn came. */
export function whyGreedy({ counting, winnersCount }: CountingRules, election: Election, { winners }: Outcome): Map<string, Why> {
  const supports = countSupport(election);
  const won = new Set(winners);
  const why = new Map<string, Why>();
  let [left, rank, stopped] = [election.envelope, 0, false];
  for (const index of byVotes(election, supports, [])) {
    const { id, cost } = election.candidates[index]!;
    if (won.has(index)) {
      left -= cost;
      why.set(id, { kind: "bought", rank: (rank += 1), leftCents: left });
    } else if (counting === "greedy-threshold" && supports[index]!.votes < election.threshold) why.set(id, { kind: "too_few_votes", minVotes: election.threshold });
    else if (counting === "top-n" && rank === winnersCount) why.set(id, { kind: "enough_winners", winnersCount });
    else if (stopped) why.set(id, { kind: "after_the_stop" });
    else {
      why.set(id, { kind: "too_dear", leftCents: left });
      stopped = counting === "greedy-no-skip";
    }
  }
  return why;
}
