import { describe, expect, test } from "vitest";
import { decide, type DecisionInput, type Outcome, type SeatFacts, type VoteChoice } from "./decision";

/** The edges of the rule, each line as somebody of the committee would say it. The whole table of cases is decision.test.ts. */

const met = { 1: "met", 2: "met", 3: "met", 4: "met" } as const;
const seat = (key: string, change: Partial<SeatFacts> = {}): SeatFacts => ({
  key, isDepartement: key === "Département", hasMandate: true, recused: false, present: true, prescribes: false, verdicts: met, vote: { choice: "for", reason: null }, ...change,
});
const others = ["Prêt d’honneur", "France Active", "Clubs d’investisseurs", "Crédit solidaire", "Investissement solidaire"];
const names = ["Département", ...others];
const meeting = (seats: SeatFacts[], kind: DecisionInput["kind"] = "meeting") => decide({ kind, seats, validAttestations: 1 });
const cast = (choice: VoteChoice) => ({ vote: { choice, reason: choice === "for" || choice === "abstain" ? null : "Une raison." } });

describe("the quorum: how many seats may sit, how many are there", () => {
  test.each([
    // may sit, present, asked, quorum
    [6, 6, 4, true], [6, 4, 4, true], [6, 3, 4, false], [6, 0, 4, false],
    [5, 5, 4, true], [5, 4, 4, true], [5, 3, 4, false],
    [4, 4, 4, true], [4, 3, 4, false],
    [3, 3, 3, true], [3, 2, 3, false],
    [2, 2, 3, false], [2, 1, 3, false],
    [1, 1, 3, false], [0, 0, 3, false],
  ])("%i may sit, %i are there: %i are asked", (maySit, there, required, reached) => {
    const sitting = (index: number) => (index < there ? { present: true } : { present: false, vote: null });
    for (const away of [{ recused: true }, { hasMandate: false }]) {
      const seats = names.map((name, index) => seat(name, index < maySit ? sitting(index) : away));
      for (const kind of ["meeting", "consultation"] as const) expect(meeting(seats, kind).quorum).toEqual({ eligible: maySit, present: there, required, reached });
    }
  });
});

describe("ties: as many for as against, all criteria met", () => {
  test.each<[for_: number, against: number, adjourn: number, abstain: number, departement: VoteChoice | "recused" | "absent", outcome: Outcome]>([
    // besides the Département: for, against, adjourn, abstain; the Département; the answer
    [2, 3, 0, 0, "for", "labelled"],
    [3, 2, 0, 0, "against", "adjourned"],
    [1, 2, 0, 2, "for", "labelled"],
    [2, 1, 0, 2, "against", "adjourned"],
    [2, 2, 0, 1, "abstain", "adjourned"],
    [2, 2, 0, 1, "recused", "adjourned"],
    [2, 2, 0, 1, "absent", "adjourned"],
    [1, 2, 1, 1, "for", "adjourned"],
    [2, 2, 0, 1, "adjourn", "adjourned"],
    [0, 1, 0, 4, "for", "adjourned"],
  ])("%i for, %i against, %i to adjourn, %i abstain, the Département %s: %s", (inFavour, against, adjourn, abstain, departement, outcome) => {
    const choices: VoteChoice[] = [...new Array<VoteChoice>(inFavour).fill("for"), ...new Array<VoteChoice>(against).fill("against"), ...new Array<VoteChoice>(adjourn).fill("adjourn"), ...new Array<VoteChoice>(abstain).fill("abstain")];
    const first = departement === "recused" ? { recused: true } : departement === "absent" ? { present: false, vote: null } : cast(departement);
    expect(choices).toHaveLength(5);
    expect(meeting([seat("Département", first), ...others.map((name, index) => seat(name, cast(choices[index]!)))]).outcome).toBe(outcome);
  });
});

describe("few votes: abstentions are no votes, three others are asked to label", () => {
  test.each<[said: number, choice: VoteChoice, outcome: Outcome]>([
    [0, "for", "adjourned"], [1, "for", "adjourned"], [2, "for", "adjourned"], [3, "for", "labelled"], [6, "for", "labelled"],
    [1, "against", "refused"], [2, "adjourn", "adjourned"],
  ])("%i vote %s, the others abstain or say nothing: %s", (said, choice, outcome) => {
    for (const silent of [cast("abstain"), { vote: null }]) {
      expect(meeting(names.map((name, index) => seat(name, index < said ? cast(choice) : silent))).outcome).toBe(outcome);
    }
  });
});

describe("the seat that attested the project", () => {
  test("is not heard on criterion 4, votes, and makes the quorum", () => {
    const seats = names.map((name, index) => seat(name, index === 1 ? { prescribes: true, verdicts: { ...met, 4: "not_met" } } : index > 3 ? { present: false, vote: null } : {}));
    expect(meeting(seats)).toMatchObject({ outcome: "labelled", quorum: { present: 4, reached: true }, tally: { for: 4 } });
    expect(meeting(seats).criteria[3]).toMatchObject({ entitled: 5, met: 5, notMet: 0, isMet: true });
  });
  test("alone would have said met: the criterion waits for two others", () => {
    const verdicts = (four?: "met") => ({ 1: "met", 2: "met", 3: "met", ...(four && { 4: four }) }) as const;
    const seats = names.map((name, index) => seat(name, { prescribes: index === 1, verdicts: verdicts(index < 3 ? "met" : undefined) }));
    expect(meeting(seats).criteria[3]).toMatchObject({ met: 2, isMet: true });
    const one = names.map((name, index) => seat(name, { prescribes: index === 1, verdicts: verdicts(index < 2 ? "met" : undefined) }));
    expect(meeting(one)).toMatchObject({ outcome: "adjourned", criteria: [{}, {}, {}, { met: 1, isMet: false, because: "too_few_voices" }] });
  });
});

test("a seat whose mandates have ended says nothing any more: neither its vote nor its opinion count, nor is it waited for", () => {
  const left = { hasMandate: false, verdicts: { 1: "not_met", 2: "not_met", 3: "not_met", 4: "not_met" } as const, ...cast("against") };
  expect(meeting(names.map((name, index) => seat(name, index < 2 ? left : {})))).toMatchObject({ outcome: "labelled", quorum: { eligible: 4, present: 4 }, tally: { for: 4, against: 0 }, conditions: [] });
});
