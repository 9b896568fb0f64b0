import { equalSharesAdd1, type SharesOutcome } from "./add1";
import { type Election } from "./election";
import { greedy } from "./greedy";
import { type Outcome } from "./outcome";
import { phragmen } from "./phragmen";

/** The rules by their command names (counting rules §9). */
export const COUNTING_RULES = {
  greedy: (election) => greedy(election),
  "greedy-no-skip": (election) => greedy(election, { noSkip: true, threshold: true }),
  "greedy-threshold": (election) => greedy(election, { threshold: true }),
  "mes-add1": (election) => equalSharesAdd1(election),
  "mes-add1-noexhaustive": (election) => equalSharesAdd1(election, { pastExhaustive: true }),
  "mes-add1u": (election) => equalSharesAdd1(election, { utilitarian: true }),
  phragmen: (election) => phragmen(election),
} satisfies Record<string, (election: Election) => Outcome | SharesOutcome>;

export type CountingRule = keyof typeof COUNTING_RULES;

export const isCountingRule = (name: string): name is CountingRule => Object.hasOwn(COUNTING_RULES, name);

/** What the count publishes: numbers as text, winners in order of purchase. */
export interface CountReport {
  rule: CountingRule;
  winners: string[];
  cost: string;
  /** Null for rules without endowments. */
  endowment: string | null;
  lots: string[][];
}

export function countBy(rule: CountingRule, election: Election): Outcome | SharesOutcome {
  return COUNTING_RULES[rule](election);
}
