import { countBy, type CountingRule, type CountReport } from "./counting-rules";
import { writeInUnit } from "./decimals";
import { type Election } from "./election";

/** Counts, and says it as it is published. */
export function reportCount(rule: CountingRule, election: Election): CountReport {
  const outcome = countBy(rule, election);
  const endowment = "endowment" in outcome ? writeInUnit(Number(outcome.endowment), election.unit) : null;
  const winners = outcome.winners.map((index) => election.candidates[index]!.id);
  return { rule, winners, cost: writeInUnit(outcome.cost, election.unit), endowment, lots: outcome.lots };
}
