import { countSupport, type Election } from "./election";
import { equalShares, type Run, type Worth } from "./equal-shares";
import { gatherCrowd } from "./equal-shares-money";
import { costOf, type Outcome } from "./outcome";
import { byVotes, type Lots } from "./ties";

/** Why the endowment stopped growing. */
export type Stop = "exhaustive" | "next step infeasible" | "all supported projects bought";

export interface SharesOutcome extends Outcome {
  /** What each voter was given at the end, in the election's unit. */
  endowment: bigint;
  steps: number;
  stop: Stop;
  /** The run that gave the winners, for explaining them. */
  run: Run;
}

interface Completion {
  /** Goes on although nothing that is left would fit (variant C of the counting rules §2). */
  pastExhaustive?: boolean;
  /** Afterwards adds what still fits, most votes first. */
  utilitarian?: boolean;
}

/**
 * Equal Shares with Add1 (counting rules §2): the endowment grows by one file unit until nothing more fits or too much is bought. The
 * outcome may fall as the endowment rises, so every step is counted; the only steps skipped are those that
 * provably decide nothing.
 */
export function equalSharesAdd1(election: Election, completion: Completion = {}): SharesOutcome {
  const { candidates, envelope } = election;
  const crowd = gatherCrowd(election);
  const worth: Worth = election.kind === "approval" ? "cost" : "points";
  const supported = crowd.supporters.filter(({ voters }) => voters > 0).length;
  const total = candidates.reduce((sum, { cost }) => sum + cost, 0);
  const winnersOf = ({ purchases }: Run) => purchases.map(({ candidate }) => candidate);
  const begin = firstEndowment(election, total <= envelope ? crowd.supporters : []);
  const step = BigInt(election.unit);
  let endowment = begin;
  let run = equalShares(crowd, endowment, worth);
  const done = (stop: Stop) => complete(election, completion, { winners: winnersOf(run), run, endowment, stop, steps: Number((endowment - begin) / step) });
  for (;;) {
    if (run.purchases.length === supported) return done("all supported projects bought");
    if (!completion.pastExhaustive && isExhaustive(election, winnersOf(run))) return done("exhaustive");
    const next = equalShares(crowd, endowment + step, worth);
    if (costOf(candidates, winnersOf(next)) > envelope) return done("next step infeasible");
    endowment += step;
    run = next;
  }
}

/**
 * An equal part of the envelope, in whole file units. When everything together fits in the envelope, no step can be too much and
 * the end is reached when all is bought: steps at which the supporters of some project cannot pay it are skipped.
 */
function firstEndowment({ envelope, voters, unit, candidates }: Election, supporters: { voters: number }[]): bigint {
  const part = voters ? Math.floor(envelope / unit / voters) : 0;
  const needed = supporters.map(({ voters: many }, index) => (many ? Math.ceil(candidates[index]!.cost / unit / many) : 0));
  return BigInt(Math.max(part, ...needed)) * BigInt(unit);
}

function isExhaustive({ candidates, envelope }: Election, winners: number[]): boolean {
  const left = envelope - costOf(candidates, winners);
  const won = new Set(winners);
  return candidates.every(({ cost }, index) => won.has(index) || cost > left);
}

type Counted = Omit<SharesOutcome, "cost" | "lots">;

/** What fits is added where the rule says so, and always when everything fits together: no rule is needed then. */
function complete(election: Election, { utilitarian }: Completion, counted: Counted): SharesOutcome {
  const { candidates, envelope } = election;
  const everythingFits = costOf(candidates, candidates.map((_, index) => index)) <= envelope;
  const lots: Lots = [...counted.run.lots];
  const winners = [...counted.winners];
  let left = envelope - costOf(candidates, winners);
  if (utilitarian || everythingFits)
    for (const index of byVotes(election, countSupport(election), lots))
      if (!winners.includes(index) && candidates[index]!.cost <= left) {
        winners.push(index);
        left -= candidates[index]!.cost;
      }
  return { ...counted, winners, cost: costOf(candidates, winners), lots };
}
