import { criterionNumbers, type CriterionNumber } from "~/features/label/criteria";
import { rulesV1, type DecisionRules } from "./decision-rules";

/** The criterion that a partner's attestation proves. */
export const attestedCriterion = 4;

export const verdicts = ["met", "not_met", "cannot_tell"] as const;
export type Verdict = (typeof verdicts)[number];
export const voteChoices = ["for", "against", "adjourn", "abstain"] as const;
export type VoteChoice = (typeof voteChoices)[number];

export type SeatFacts = {
  key: string;
  isDepartement: boolean;
  /** Someone holds a mandate of this seat on the day of the decision. */
  hasMandate: boolean;
  recused: boolean;
  /** As the chair marked it; not read in a written consultation. */
  present: boolean;
  /** Its partner attested the project: not entitled on criterion 4. */
  prescribes: boolean;
  verdicts: Partial<Record<CriterionNumber, Verdict>> | null;
  vote: { choice: VoteChoice; reason: string | null } | null;
};

export type DecisionInput = {
  kind: "meeting" | "consultation";
  seats: readonly SeatFacts[];
  validAttestations: number;
};

export type Quorum = { eligible: number; present: number; required: number; reached: boolean };

export type CriterionResult = {
  criterion: CriterionNumber;
  met: number;
  notMet: number;
  entitled: number;
  isMet: boolean;
  because: "more_met" | "not_more_met" | "too_few_voices" | "attested" | "not_attested";
};

export type Tally = { for: number; against: number; adjourn: number; abstain: number };

export type Condition =
  | { kind: "criterion"; criterion: CriterionNumber }
  | { kind: "vote"; seat: string; vote: "against" | "adjourn"; reason: string };

export type Outcome = "labelled" | "refused" | "adjourned" | "no_quorum";
export type OutcomeReason =
  | "no_quorum" | "majority_against" | "majority_for" | "tie_departement_for"
  | "criteria_unmet" | "too_few_votes" | "tie_not_settled" | "no_majority";

export type Decision = {
  outcome: Outcome;
  because: OutcomeReason;
  ruleVersion: string;
  quorum: Quorum;
  criteria: CriterionResult[];
  tally: Tally;
  conditions: Condition[];
};

export const isEligible = (seat: SeatFacts) => seat.hasMandate && !seat.recused;

/** Present for the quorum and the count: marked by the chair, or in a written consultation having voted. */
export const isPresent = (seat: SeatFacts, kind: DecisionInput["kind"]) =>
  isEligible(seat) && (kind === "consultation" ? seat.vote !== null : seat.present);

/** An opinion belongs to its seat: it counts while the seat is eligible, present or not. */
export const isEntitled = (seat: SeatFacts, criterion: CriterionNumber) =>
  isEligible(seat) && !(criterion === attestedCriterion && seat.prescribes);

export function quorumOf(input: DecisionInput, rules: DecisionRules = rulesV1): Quorum {
  const eligible = input.seats.filter(isEligible).length;
  const present = input.seats.filter((seat) => isPresent(seat, input.kind)).length;
  const required = eligible >= rules.quorum ? rules.quorum : Math.max(eligible, rules.quorumFloor);
  return { eligible, present, required, reached: present >= required };
}

function judge(criterion: CriterionNumber, input: DecisionInput, rules: DecisionRules): CriterionResult {
  const entitledSeats = input.seats.filter((seat) => isEntitled(seat, criterion));
  const said = (verdict: Verdict) => entitledSeats.filter((seat) => seat.verdicts?.[criterion] === verdict).length;
  const [met, notMet, entitled] = [said("met"), said("not_met"), entitledSeats.length];
  const answer = (isMet: boolean, because: CriterionResult["because"]) => ({ criterion, met, notMet, entitled, isMet, because });
  if (entitled === 0 && criterion === attestedCriterion) {
    return input.validAttestations > 0 ? answer(true, "attested") : answer(false, "not_attested");
  }
  if (met + notMet < Math.max(1, Math.min(rules.voicesPerCriterion, entitled))) return answer(false, "too_few_voices");
  return met > notMet ? answer(true, "more_met") : answer(false, "not_more_met");
}

function count(input: DecisionInput): Tally {
  const tally: Tally = { for: 0, against: 0, adjourn: 0, abstain: 0 };
  for (const seat of input.seats) {
    // Present without a vote at closing: an abstention.
    if (isPresent(seat, input.kind)) tally[seat.vote?.choice ?? "abstain"] += 1;
  }
  return tally;
}

/** Unmet criteria, then the reasons of those who voted against or to adjourn. */
function conditionsOf(input: DecisionInput, criteria: CriterionResult[]): Condition[] {
  const unmet = criteria.filter((result) => !result.isMet).map(({ criterion }) => ({ kind: "criterion" as const, criterion }));
  const votes = input.seats.flatMap((seat): Condition[] => {
    const { choice, reason } = seat.vote ?? {};
    if (!isPresent(seat, input.kind) || (choice !== "against" && choice !== "adjourn")) return [];
    return [{ kind: "vote", seat: seat.key, vote: choice, reason: reason ?? "" }];
  });
  return [...unmet, ...votes];
}

const departementVotedFor = (input: DecisionInput) =>
  input.seats.some((seat) => seat.isDepartement && isPresent(seat, input.kind) && seat.vote?.choice === "for");

function conclude(input: DecisionInput, tally: Tally, allMet: boolean, rules: DecisionRules): [Outcome, OutcomeReason] {
  const { for: F, against: A, adjourn: J } = tally;
  if (A > F + J) return ["refused", "majority_against"];
  if (!allMet) return ["adjourned", "criteria_unmet"];
  if (F + A + J < rules.votesToLabel) return ["adjourned", "too_few_votes"];
  if (F > A + J) return ["labelled", "majority_for"];
  if (F === A && J === 0) {
    return departementVotedFor(input) ? ["labelled", "tie_departement_for"] : ["adjourned", "tie_not_settled"];
  }
  return ["adjourned", "no_majority"];
}

/**
 * What the committee decides on one item when its chair closes it. Total and deterministic; reads no clock.
 * Source: PRODUCT §2, « Rules are versioned data »; reading of the text in docs/decisions/committee-decision.md.
 */
export function decide(input: DecisionInput, rules: DecisionRules = rulesV1): Decision {
  const quorum = quorumOf(input, rules);
  const criteria = criterionNumbers.map((criterion) => judge(criterion, input, rules));
  const tally = count(input);
  const allMet = criteria.every((result) => result.isMet);
  const [outcome, because] = quorum.reached ? conclude(input, tally, allMet, rules) : (["no_quorum", "no_quorum"] as const);
  return { outcome, because, ruleVersion: rules.version, quorum, criteria, tally, conditions: conditionsOf(input, criteria) };
}
