/** The committee's rules as data. A version that has decided something is never edited: a change is a new version. */
export type DecisionRules = {
  version: string;
  /** Eligible seats that must be present. */
  quorum: number;
  /** When fewer seats than the quorum are eligible, all of them must be present, and at least this many. */
  quorumFloor: number;
  /** Entitled seats that must say met or not met on a criterion (all of them when there are fewer). */
  voicesPerCriterion: number;
  /** Votes other than abstentions without which nothing is labelled. */
  votesToLabel: number;
  /** Days given to come back after an adjournment. */
  adjournmentDays: number;
  labelMonths: number;
};

export const rulesV1: DecisionRules = {
  version: "rules/2026-1",
  quorum: 4,
  quorumFloor: 3,
  voicesPerCriterion: 2,
  votesToLabel: 3,
  adjournmentDays: 90,
  labelMonths: 12,
};

/** Since the label's first meeting here. */
export const firstRulesDay = "2026-01-01";

const versions: readonly DecisionRules[] = [rulesV1];

/** The rules a past decision was taken under. */
export const findRules = (version: string): DecisionRules | null => versions.find((rules) => rules.version === version) ?? null;

/** « 2026-1 », as people read it. */
export const rulesNumber = (version: string): string => version.replace("rules/", "");
