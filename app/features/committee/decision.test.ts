import { describe, expect, test } from "vitest";
import type { CriterionNumber } from "~/features/label/criteria";
import { decide, type DecisionInput, type Outcome, type SeatFacts, type Verdict } from "./decision";
import { findRules, rulesV1 } from "./decision-rules";

/**
 * Six letters, one per seat, the Département first:
 * F for · A against · J adjourn · N abstains · – present without a vote · R recused · x absent · V vacant (no mandate).
 * Small letters voted but the chair marked them absent.
 */
type Case = {
  name: string;
  votes: string;
  /** Per criterion, one letter per seat: m met · n not met · c cannot tell · . no opinion. All « met » by default. */
  opinions?: Partial<Record<CriterionNumber, string>>;
  prescribers?: number[];
  attestations?: number;
  kind?: DecisionInput["kind"];
  outcome: Outcome;
  because?: string;
  met?: CriterionNumber[];
};

const choices = { F: "for", A: "against", J: "adjourn", N: "abstain" } as const;
const words: Record<string, Verdict> = { m: "met", n: "not_met", c: "cannot_tell" };

function seat(letter: string, index: number, { opinions = {}, prescribers = [] }: Partial<Case>): SeatFacts {
  const choice = choices[letter.toUpperCase() as keyof typeof choices];
  const verdicts = ([1, 2, 3, 4] as const).map((n) => [n, words[(opinions[n] ?? "mmmmmm")[index]!]] as const);
  return {
    key: `seat-${index}`,
    isDepartement: index === 0,
    hasMandate: letter !== "V",
    recused: letter === "R",
    present: "FAJN–".includes(letter),
    prescribes: prescribers.includes(index),
    verdicts: Object.fromEntries(verdicts.filter(([, verdict]) => verdict)),
    vote: choice ? { choice, reason: choice === "for" || choice === "abstain" ? null : `reason of ${index}` } : null,
  };
}

const inputOf = (given: Pick<Case, "votes"> & Partial<Case>): DecisionInput => ({
  kind: given.kind ?? "meeting",
  validAttestations: given.attestations ?? 1,
  seats: [...given.votes].map((letter, index) => seat(letter, index, given)),
});

const cases: Case[] = [
  // Majorities
  { name: "six seats for: labelled", votes: "FFFFFF", outcome: "labelled", because: "majority_for" },
  { name: "four for, one against, one to adjourn: labelled", votes: "FFFFAJ", outcome: "labelled" },
  { name: "three for, two against, one to adjourn: for does not exceed the others together, adjourned", votes: "FFFAAJ", outcome: "adjourned", because: "no_majority" },
  { name: "three for, two against, one abstains: abstentions do not count, labelled", votes: "FFFAAN", outcome: "labelled" },
  { name: "four against, two for: refused", votes: "AAAAFF", outcome: "refused", because: "majority_against" },
  { name: "three against, two for, one to adjourn: against does not exceed the others together, adjourned", votes: "AAAFFJ", outcome: "adjourned" },
  { name: "one against and five abstentions: refused, no minimum of votes is asked to refuse", votes: "ANNNNN", outcome: "refused" },
  { name: "everyone to adjourn: adjourned", votes: "JJJJJJ", outcome: "adjourned" },
  { name: "everyone abstains: adjourned, nobody said yes", votes: "NNNNNN", outcome: "adjourned", because: "too_few_votes" },
  // At least three votes to label
  { name: "two for and four abstentions: too few votes to label, adjourned", votes: "FFNNNN", outcome: "adjourned", because: "too_few_votes" },
  { name: "three for and three abstentions: labelled", votes: "FFFNNN", outcome: "labelled" },
  { name: "two for, one against, one abstains: three votes, labelled", votes: "FFANxx", outcome: "labelled" },
  { name: "present without a vote at closing is an abstention", votes: "FF––––", outcome: "adjourned", because: "too_few_votes" },
  // Ties
  { name: "three for, three against, the Département for: labelled", votes: "FFFAAA", outcome: "labelled", because: "tie_departement_for" },
  { name: "three for, three against, the Département against: adjourned", votes: "AAAFFF", outcome: "adjourned", because: "tie_not_settled" },
  { name: "two for, two against, the Département abstains: adjourned", votes: "NFFAAN", outcome: "adjourned" },
  { name: "two for, two against, the Département recused: adjourned", votes: "RFFAAN", outcome: "adjourned", because: "tie_not_settled" },
  { name: "one for (the Département), one against: too few votes, adjourned", votes: "FANNNN", outcome: "adjourned", because: "too_few_votes" },
  { name: "two for with the Département, two against, one to adjourn: no tie rule when someone adjourns", votes: "FFAAJN", outcome: "adjourned" },
  { name: "a tie with an unmet criterion: adjourned even if the Département is for", votes: "FFFAAA", opinions: { 1: "nnnnnn" }, outcome: "adjourned", because: "criteria_unmet" },
  // Quorum
  { name: "four present of six: quorum", votes: "FFFFxx", outcome: "labelled" },
  { name: "three present of six: no quorum", votes: "FFFxxx", outcome: "no_quorum" },
  { name: "one recused, four of the five others present: quorum", votes: "RFFFFx", outcome: "labelled" },
  { name: "one recused, three of the five others present: no quorum", votes: "RFFFxx", outcome: "no_quorum" },
  { name: "two recused, the four others present: quorum", votes: "RRFFFF", outcome: "labelled" },
  { name: "two recused, three of the four others present: no quorum", votes: "RRFFFx", outcome: "no_quorum" },
  { name: "three recused, all three others present: quorum", votes: "RRRFFF", outcome: "labelled" },
  { name: "three recused, two of the three others present: no quorum", votes: "RRRFFx", outcome: "no_quorum" },
  { name: "four recused: two seats can never decide", votes: "RRRRFF", outcome: "no_quorum" },
  { name: "a vacant seat is not eligible: three vacant, three present, quorum", votes: "VVVFFF", outcome: "labelled" },
  { name: "a vacant and a recused seat among six, three of four present: no quorum", votes: "VRFFFx", outcome: "no_quorum" },
  { name: "a vote left by a seat that the chair marks absent does not count", votes: "FFNNff", outcome: "adjourned", because: "too_few_votes" },
  { name: "nobody: no quorum", votes: "xxxxxx", outcome: "no_quorum" },
  // Written consultation
  { name: "consultation, four have voted: quorum", votes: "FFFFxx", kind: "consultation", outcome: "labelled" },
  { name: "consultation, three have voted: no quorum", votes: "FFFxxx", kind: "consultation", outcome: "no_quorum" },
  { name: "consultation, abstaining in writing is voting: present", votes: "FFFNxx", kind: "consultation", outcome: "labelled" },
  { name: "consultation, the attendance sheet is not read: a seat without a vote is absent", votes: "FFF–––", kind: "consultation", outcome: "no_quorum" },
  // Criteria
  { name: "one criterion with as many met as not met: not met, adjourned", votes: "FFFFFF", opinions: { 2: "mmmnnn" }, outcome: "adjourned", because: "criteria_unmet", met: [1, 3, 4] },
  { name: "one criterion more not met than met: adjourned although all vote for", votes: "FFFFFF", opinions: { 3: "mnn..." }, outcome: "adjourned", met: [1, 2, 4] },
  { name: "only one seat spoke on a criterion: two are needed, not met", votes: "FFFFFF", opinions: { 1: "mccc.." }, outcome: "adjourned", met: [2, 3, 4] },
  { name: "two seats spoke, both met: met", votes: "FFFFFF", opinions: { 1: "mmcc.." }, outcome: "labelled" },
  { name: "« cannot tell » is no voice", votes: "FFFFFF", opinions: { 1: "cccccc" }, outcome: "adjourned", met: [2, 3, 4] },
  { name: "no opinion at all: nothing is met, adjourned", votes: "FFFFFF", opinions: { 1: "......", 2: "......", 3: "......", 4: "......" }, outcome: "adjourned", met: [] },
  { name: "an absent seat's opinion counts: it was given by a seat that may vote", votes: "FFFFxx", opinions: { 1: "nn..mm" }, outcome: "adjourned", met: [2, 3, 4] },
  { name: "an absent seat's opinion can make a criterion met", votes: "FFFFxx", opinions: { 1: "....mm" }, outcome: "labelled" },
  { name: "a recused seat's opinion does not count", votes: "RFFFFF", opinions: { 1: "nmc..." }, outcome: "adjourned", met: [2, 3, 4] },
  { name: "a recused seat's bad opinion does not count either", votes: "RRFFFF", opinions: { 1: "nnmm.." }, outcome: "labelled" },
  { name: "a vacant seat's opinion does not count: nobody may answer for it", votes: "VVFFFF", opinions: { 1: "nnmm.." }, outcome: "labelled" },
  { name: "unmet criteria never soften a majority against: refused", votes: "AAAAFF", opinions: { 1: "nnnnnn" }, outcome: "refused" },
  // Criterion 4 and partners
  { name: "the prescribing seat is not heard on criterion 4", votes: "FFFFFF", opinions: { 4: "mmnn.." }, prescribers: [0], outcome: "adjourned", met: [1, 2, 3] },
  { name: "the prescribing seat is heard on the other criteria", votes: "FFFFFF", opinions: { 1: "mm...." }, prescribers: [0], outcome: "labelled" },
  { name: "a prescribing seat is not recused: it counts for the quorum and votes", votes: "FFFxFx", prescribers: [0], outcome: "labelled" },
  { name: "one entitled seat on criterion 4 is enough when it is the only one", votes: "FFFFFF", opinions: { 4: ".....m" }, prescribers: [0, 1, 2, 3, 4], outcome: "labelled" },
  { name: "one entitled seat on criterion 4 that says nothing: not met", votes: "FFFFFF", opinions: { 4: "......" }, prescribers: [0, 1, 2, 3, 4], outcome: "adjourned", met: [1, 2, 3] },
  { name: "none entitled on criterion 4: one valid attestation meets it", votes: "FFFFFF", opinions: { 4: "nnnnnn" }, prescribers: [0, 1, 2, 3, 4, 5], attestations: 1, outcome: "labelled" },
  { name: "none entitled on criterion 4 because the others are recused", votes: "FFFRRR", opinions: { 4: "......" }, prescribers: [0, 1, 2], attestations: 2, outcome: "labelled" },
  { name: "none entitled on criterion 4 and no valid attestation: not met", votes: "FFFFFF", prescribers: [0, 1, 2, 3, 4, 5], attestations: 0, outcome: "adjourned", met: [1, 2, 3] },
  { name: "an attestation does not replace the seats that are entitled", votes: "FFFFFF", opinions: { 4: "......" }, attestations: 3, outcome: "adjourned", met: [1, 2, 3] },
];

describe("the committee decides", () => {
  test.each(cases)("$name", (given) => {
    const decision = decide(inputOf(given));
    expect(decision.outcome).toBe(given.outcome);
    if (given.because) expect(decision.because).toBe(given.because);
    if (given.met) expect(decision.criteria.filter((result) => result.isMet).map((result) => result.criterion)).toEqual(given.met);
  });

  test("the conditions are the unmet criteria and the reasons against or to adjourn, of those who count", () => {
    const { conditions } = decide(inputOf({ votes: "FAJaRN", opinions: { 2: "nnnnnn" } }));
    expect(conditions).toEqual([
      { kind: "criterion", criterion: 2 },
      { kind: "vote", seat: "seat-1", vote: "against", reason: "reason of 1" },
      { kind: "vote", seat: "seat-2", vote: "adjourn", reason: "reason of 2" },
    ]);
  });

  test("the rules are data: another quorum decides otherwise", () => {
    const votes = inputOf({ votes: "FFFxxx" });
    expect(decide(votes, { ...rulesV1, quorum: 3 }).outcome).toBe("labelled");
  });

  test("a decision names its rules, and they are found again", () => {
    expect(findRules(decide(inputOf({ votes: "FFFFFF" })).ruleVersion)).toBe(rulesV1);
    expect(findRules("rules/1999-1")).toBeNull();
  });
});

const letters = [..."FAJNRx"];
const rank: Record<string, number> = { refused: 0, adjourned: 1, labelled: 2 };
const profiles: Record<string, Partial<Case>> = {
  "all four criteria met": {},
  "criterion 2 disputed": { opinions: { 2: "mnmnmn" } },
  "two voices, one of them the Département": { opinions: { 1: "m..m.." } },
  "no opinion, prescribed by all": { opinions: { 1: "......" }, prescribers: [0, 1, 2, 3, 4, 5] },
  "prescribed by two, others silent on criterion 4": { opinions: { 4: "mm...m" }, prescribers: [0, 1] },
};

/** Every way six seats may stand: 6^6 words of six letters. */
const words6 = Array.from({ length: letters.length ** 6 }, (_, n) =>
  Array.from({ length: 6 }, (_, place) => letters[Math.floor(n / letters.length ** place) % letters.length]!).join(""),
);

describe.each(["meeting", "consultation"] as const)("over all 46 656 combinations of six seats, in a %s", (kind) => {
  test.each(Object.entries(profiles))("%s", (_, profile) => {
    const outcomes = new Map(words6.map((votes) => [votes, decide(inputOf({ ...profile, votes, kind }))]));
    const problems: string[] = [];
    for (const [votes, decision] of outcomes) {
      if (decide(inputOf({ ...profile, votes, kind })).outcome !== decision.outcome) problems.push(`${votes} not deterministic`);
      if (!(decision.outcome in rank) && decision.outcome !== "no_quorum") problems.push(`${votes} no outcome`);
      for (const [index, letter] of [...votes].entries()) {
        // In a meeting a vote changes no presence; in a consultation the absent seat that votes becomes present.
        if (letter === "R" || letter === "F" || (letter === "x" && kind === "meeting")) continue;
        const turned = outcomes.get(`${votes.slice(0, index)}F${votes.slice(index + 1)}`)!;
        if (letter !== "x" && (turned.outcome === "no_quorum") !== (decision.outcome === "no_quorum")) problems.push(`${votes} quorum moved`);
        if (decision.outcome === "no_quorum") continue;
        if (turned.outcome === "no_quorum" || rank[turned.outcome]! < rank[decision.outcome]!) problems.push(`${votes} → ${index} lowered`);
      }
    }
    expect(outcomes.size).toBe(46_656);
    expect(problems).toEqual([]);
  });
});

test("labelled, refused and no quorum mean what the text says, in every combination", () => {
  for (const votes of words6) {
    const { outcome, tally, quorum } = decide(inputOf({ votes }));
    const { for: F, against: A, adjourn: J } = tally;
    const eligible = [...votes].filter((letter) => letter !== "R").length;
    const present = [...votes].filter((letter) => "FAJN".includes(letter)).length;
    const reached = eligible >= 4 ? present >= 4 : eligible === 3 && present === 3;
    if (quorum.reached !== reached || (outcome === "no_quorum") === reached) throw new Error(`quorum of ${votes}`);
    if (reached && (outcome === "refused") !== A > F + J) throw new Error(`refusal of ${votes}`);
    if (outcome === "labelled" && !(F + A + J >= 3 && (F > A + J || (F === A && J === 0 && votes[0] === "F")))) throw new Error(`label of ${votes}`);
  }
});
