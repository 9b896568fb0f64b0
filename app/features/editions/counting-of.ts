import { equalSharesAdd1, type SharesOutcome } from "~/features/count/add1";
import { countSupport, mergeBallots, type BallotClass, type Election } from "~/features/count/election";
import { explainLosses } from "~/features/count/explain";
import { greedy } from "~/features/count/greedy";
import type { Outcome } from "~/features/count/outcome";
import type { CountingRules } from "./edition";
import { countByScale } from "./scale-count";
import { whyGreedy } from "./why-greedy";

/** One line of the ballot, in the order that was drawn by lot: the first wins a tie. Euro cents. */
export type CountedLine = {
  initiativeId: string;
  costCents: number;
  categoryId: string | null;
  /** Listed, and never funded. */
  isWithdrawn: boolean;
};

/** Why an initiative got what it got: for its « pourquoi ? ». Euro cents. */
export type Why =
  | { kind: "withdrawn" }
  | { kind: "scale"; floorCents: number; capCents: number; aboveFloorCents: number }
  | { kind: "floor_did_not_fit"; floorCents: number; leftCents: number }
  | { kind: "bought"; rank: number; leftCents: number }
  | { kind: "too_dear"; leftCents: number }
  | { kind: "after_the_stop" }
  | { kind: "enough_winners"; winnersCount: number }
  | { kind: "too_few_votes"; minVotes: number }
  /** Equal Shares: what its supporters still had beside its cost, whom they had paid for, and how many more were needed. */
  | { kind: "supporters_short"; supportPercent: number; paidInstead: string[]; missingVotes: number };

export type LineTrace = { initiativeId: string; votes: number; awardCents: number; why: Why };

export type Count = {
  /** Funded ones in the order in which the rule funds them. */
  awards: { initiativeId: string; cents: number }[];
  unspentCents: number;
  /** Ballots that choose at least one initiative. */
  voters: number;
  /** One per line, in the order of the ballot. */
  trace: LineTrace[];
  /** Groups that only the lot parted. */
  lots: string[][];
  /** What Equal Shares gave each voter at the end. */
  endowmentCents: number | null;
};

export type Counted = Pick<Count, "awards" | "trace" | "lots" | "endowmentCents">;

/** Ballots that say the same, from the initiatives that each chooses; a blank one chooses none and shares no envelope. */
export function classesOf(lines: readonly CountedLine[], ballots: readonly (readonly string[])[]): BallotClass[] {
  const positions = new Map(lines.map(({ initiativeId }, position) => [initiativeId, position]));
  return mergeBallots(ballots.map((ballot) => {
    const choices = ballot.map((id) => positions.get(id)).filter((position) => position !== undefined);
    return { choices, worths: choices.map(() => 1) };
  }));
}

/**
 * Who wins how much by the edition's rules: the one function that simulation, official count and recount share. `lines` in drawn order;
 * `classes` hold positions in `lines`. Amounts in euro cents; Equal Shares grows by whole euros. Rules: docs/count.md.
 */
export function countingOf(edition: CountingRules, lines: readonly CountedLine[], classes: readonly BallotClass[]): Count {
  const voters = classes.reduce((sum, { ballots, choices }) => sum + (choices.length ? ballots : 0), 0);
  const all = electionOf(edition, lines, classes, voters);
  const votes = countSupport(all).map((support) => support.votes);
  const counted = edition.counting === "award-scale" ? countByScale(edition, lines, votes) : countByRule(edition, lines, withoutWithdrawn(all, lines), votes);
  return { ...counted, voters, unspentCents: edition.envelopeCents - counted.awards.reduce((sum, { cents }) => sum + cents, 0) };
}

const electionOf = ({ envelopeCents, minVotes }: CountingRules, lines: readonly CountedLine[], classes: readonly BallotClass[], voters: number): Election => ({
  kind: "approval", unit: 100, worthUnit: 1, voters, envelope: envelopeCents, threshold: minVotes ?? 0,
  candidates: lines.map(({ initiativeId, costCents }) => ({ id: initiativeId, cost: costCents })),
  classes: classes.filter(({ choices }) => choices.length),
});

/** Who chose only withdrawn initiatives still is a voter. */
function withoutWithdrawn(election: Election, lines: readonly CountedLine[]): Election {
  const kept = lines.flatMap(({ isWithdrawn }, position) => (isWithdrawn ? [] : [position]));
  const positions = new Map(kept.map((old, position) => [old, position]));
  const classes = election.classes.flatMap(({ ballots, choices }) => {
    const left = choices.map((choice) => positions.get(choice)).filter((choice) => choice !== undefined);
    return left.length ? [{ ballots, choices: left, worths: left.map(() => 1) }] : [];
  });
  return { ...election, candidates: kept.map((position) => election.candidates[position]!), classes };
}

function runRule({ counting, winnersCount }: CountingRules, election: Election): Outcome | SharesOutcome {
  switch (counting) {
    case "mes-add1": return equalSharesAdd1(election);
    case "mes-add1-noexhaustive": return equalSharesAdd1(election, { pastExhaustive: true });
    case "mes-add1u": return equalSharesAdd1(election, { utilitarian: true });
    case "top-n": return greedy(election, { atMost: winnersCount ?? 0 });
    case "greedy-no-skip": return greedy(election, { noSkip: true });
    case "greedy-threshold": return greedy(election, { threshold: true });
    default: return greedy(election);
  }
}

function countByRule(rules: CountingRules, lines: readonly CountedLine[], election: Election, votes: readonly number[]): Counted {
  const outcome = runRule(rules, election);
  const ids = outcome.winners.map((winner) => election.candidates[winner]!.id);
  const costs = new Map(lines.map(({ initiativeId, costCents }) => [initiativeId, costCents]));
  const why = "run" in outcome ? whyShares(election, outcome) : whyGreedy(rules, election, outcome);
  const trace = lines.map(({ initiativeId, costCents, isWithdrawn }, position): LineTrace => ({
    initiativeId, votes: votes[position]!, awardCents: ids.includes(initiativeId) ? costCents : 0,
    why: isWithdrawn ? { kind: "withdrawn" } : why.get(initiativeId)!,
  }));
  return { awards: ids.map((initiativeId) => ({ initiativeId, cents: costs.get(initiativeId)! })), trace, lots: outcome.lots, endowmentCents: "endowment" in outcome ? Number(outcome.endowment) : null };
}

function whyShares(election: Election, outcome: SharesOutcome): Map<string, Why> {
  const idOf = (candidate: number) => election.candidates[candidate]!.id;
  let left = election.envelope;
  const bought = outcome.winners.map((winner, index): [string, Why] => {
    left -= election.candidates[winner]!.cost;
    return [idOf(winner), { kind: "bought", rank: index + 1, leftCents: left }];
  });
  const lost = explainLosses(election, outcome).map(({ candidate, supportPercent, paidInstead, missingVotes }): [string, Why] => [
    idOf(candidate), { kind: "supporters_short", supportPercent, missingVotes, paidInstead: paidInstead.map(idOf) },
  ]);
  return new Map([...bought, ...lost]);
}
