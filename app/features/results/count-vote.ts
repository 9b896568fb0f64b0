import { classesOf, countingOf, type Count, type CountedLine } from "~/features/editions/counting-of";
import type { Counting, CountingRules } from "~/features/editions/edition";
import type { PublishedVote } from "./published-vote";

export type Countable = Pick<PublishedVote, "rules" | "lines" | "box"> & { lot: Pick<PublishedVote["lot"], "order"> };

/** The ballot's lines in the order that the lot gave them. */
function drawnLines({ lines, lot }: Pick<Countable, "lines" | "lot">): CountedLine[] {
  const byNumber = new Map(lines.map((line) => [line.number, line]));
  return lot.order.flatMap((number) => byNumber.get(number) ?? []).map(({ initiativeId, costCents, categoryId, isWithdrawn }) => ({ initiativeId, costCents, categoryId, isWithdrawn }));
}

/** The one count of a published box: the office's opening, the terminal's and a citizen's browser run these lines. */
export function countVote(vote: Countable, rules: CountingRules = vote.rules): Count {
  const lines = drawnLines(vote);
  const idOf = new Map(vote.lines.map(({ number, initiativeId }) => [number, initiativeId]));
  const ballots = vote.box.filter(({ isWithdrawn }) => !isWithdrawn).map(({ choices }) => choices.flatMap((number) => idOf.get(number) ?? []));
  return countingOf(rules, lines, classesOf(lines, ballots));
}

export type OtherCount = { counting: Counting; awards: { initiativeId: string; cents: number }[]; unspentCents: number };

const compared = ["award-scale", "top-n", "greedy", "mes-add1u"] as const satisfies readonly Counting[];

/** What other rules would have given with the same ballots: to understand, never official. `top-n` funds as many as really won. */
export function otherCounts(vote: Countable, winners: number): OtherCount[] {
  return compared
    .filter((counting) => counting !== vote.rules.counting)
    .map((counting) => {
      const { awards, unspentCents } = countVote(vote, { ...vote.rules, counting, winnersCount: counting === "top-n" ? winners : null });
      return { counting, awards, unspentCents };
    });
}

export type BothCounts = { official: Count; others: OtherCount[] };

export function countWithOthers(vote: Countable): BothCounts {
  const official = countVote(vote);
  return { official, others: otherCounts(vote, official.awards.length) };
}
