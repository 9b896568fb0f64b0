import { countSupport, type Election } from "./election";
import { greedy } from "./greedy";
import { type Outcome } from "./outcome";

/** Two steps that some cities add to Equal Shares (counting rules §2); an edition's rules name them or not. */

/** Świecie: a project is counted only when its share of the votes is at least a third of its share of the envelope. */
export function withoutWeakProjects(election: Election): Election {
  const supports = countSupport(election);
  const { candidates, voters, envelope } = election;
  const kept = candidates.map((_, index) => index).filter((index) => BigInt(supports[index]!.votes) * 3n * BigInt(envelope) >= BigInt(candidates[index]!.cost) * BigInt(voters));
  const positions = new Map(kept.map((old, position) => [old, position]));
  const classes = election.classes.flatMap(({ ballots, choices, worths }) => {
    const pairs = choices.flatMap((choice, index) => (positions.has(choice) ? [[positions.get(choice)!, worths[index]!] as const] : []));
    return pairs.length ? [{ ballots, choices: pairs.map(([choice]) => choice), worths: pairs.map(([, worth]) => worth) }] : [];
  });
  return { ...election, candidates: kept.map((index) => candidates[index]!), classes };
}

/** Wieliczka: the greedy outcome instead, when strictly more voters have more funded choices under it. */
export function orGreedyIfMoreLikeIt<O extends Outcome>(election: Election, outcome: O): O | Outcome {
  const other = greedy(election);
  const [shares, plain] = [new Set(outcome.winners), new Set(other.winners)];
  let balance = 0;
  for (const { ballots, choices } of election.classes) {
    const difference = choices.filter((choice) => plain.has(choice)).length - choices.filter((choice) => shares.has(choice)).length;
    balance += Math.sign(difference) * ballots;
  }
  return balance > 0 ? other : outcome;
}
