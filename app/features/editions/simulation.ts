import { countSupport, type Election } from "~/features/count/election";
import { readSections } from "~/features/count/pb-sections";
import { readPb } from "~/features/count/read-pb";
import { countingOf, type CountedLine } from "./counting-of";
import type { Category, Counting, CountingRules } from "./edition";

export type TriedRule = Pick<CountingRules, "counting" | "winnersCount" | "minVotes">;

/** A past box (`.pb`) and the rules to try on it. The envelope is that of the box unless given. Euro cents. */
export type SimulationInput = { pb: string; rules: TriedRule[]; envelopeCents: number | null; stepCents: number; categories: Pick<Category, "id" | "name" | "floorCents" | "capCents">[] };

export type SimulatedLine = { id: string; name: string; costCents: number; votes: number; category: string | null };
export type RuleOutcome = {
  counting: Counting;
  /** By initiative; absent: not funded. */
  awards: Record<string, number>;
  winners: number;
  spentCents: number;
  unspentCents: number;
  /** Voters with at least one funded choice, and with none. */
  served: number;
  unserved: number;
};
export type Simulation = { envelopeCents: number; voters: number; lines: SimulatedLine[]; outcomes: RuleOutcome[]; hadPoints: boolean };

const cents = (amount: number, unit: number) => Math.round((amount * 100) / unit);

/** Who would have won how much by each rule. Blank ballots share nothing; points are read as choices. @throws PbError */
export function simulate({ pb, rules, envelopeCents, stepCents, categories }: SimulationInput): Simulation {
  const election = readPb(pb);
  const envelope = envelopeCents ?? cents(election.envelope, election.unit);
  const told = namesOf(pb);
  const lines = election.candidates.map(({ id, cost }): CountedLine => ({
    initiativeId: id, costCents: cents(cost, election.unit), isWithdrawn: false, categoryId: categoryFor(categories, cents(cost, election.unit), told.get(id)?.category)?.id ?? null,
  }));
  const votes = countSupport(election).map((support) => support.votes);
  const shown = lines.map(({ initiativeId: id, costCents, categoryId }, index): SimulatedLine => ({
    id, costCents, votes: votes[index]!, name: told.get(id)?.name || id, category: categories.find((one) => one.id === categoryId)?.name ?? null,
  }));
  const outcomes = rules.map((rule) => tryRule({ ...rule, envelopeCents: envelope, stepCents, categories }, election, lines));
  const voters = election.classes.reduce((sum, { ballots }) => sum + ballots, 0);
  return { envelopeCents: envelope, voters, lines: shown.sort((a, b) => b.votes - a.votes), outcomes, hadPoints: election.kind === "points" };
}

function tryRule(rules: CountingRules, { classes }: Election, lines: CountedLine[]): RuleOutcome {
  const count = countingOf(rules, lines, classes);
  const awards = Object.fromEntries(count.awards.map(({ initiativeId, cents: award }) => [initiativeId, award]));
  const funded = new Set(lines.flatMap(({ initiativeId }, position) => (awards[initiativeId] ? [position] : [])));
  const served = classes.reduce((sum, { ballots, choices }) => sum + (choices.some((choice) => funded.has(choice)) ? ballots : 0), 0);
  return { counting: rules.counting, awards, winners: count.awards.length, spentCents: rules.envelopeCents - count.unspentCents, unspentCents: count.unspentCents, served, unserved: count.voters - served };
}

function namesOf(pb: string): Map<string, { name: string; category: string }> {
  const rows = readSections(pb).PROJECTS.rows;
  return new Map(rows.map(({ project_id, name, category }) => [project_id!.text.trim(), { name: name?.text.trim() ?? "", category: category?.text.trim() ?? "" }]));
}

/** By the name of the category; else the smallest one that can give what is asked, else the largest. */
export function categoryFor<C extends { name: string; capCents: number }>(categories: readonly C[], costCents: number, name = ""): C | null {
  const bySize = [...categories].sort((a, b) => a.capCents - b.capCents);
  return categories.find((one) => one.name.toLowerCase() === name.toLowerCase()) ?? bySize.find(({ capCents }) => capCents >= costCents) ?? bySize.at(-1) ?? null;
}
