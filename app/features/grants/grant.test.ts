import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { amountInWords } from "./amount-words";
import { dueStage } from "./chasing";
import { canMove, conventionReference, grantStatuses, grantSteps, isPayable, milestoneState, nextStatus, type GrantStatus, type GrantVerb } from "./grant";
import { instalmentsOf, isSignaturePaid, whatIsLeft, type PlanPart } from "./grant-plan";

describe("how a grant moves", () => {
  test.each<{ from: GrantStatus; verb: GrantVerb; to: GrantStatus }>([
    { from: "proposed", verb: "send", to: "convention_sent" },
    { from: "convention_sent", verb: "take_back", to: "proposed" },
    { from: "convention_sent", verb: "sign", to: "signed" },
    { from: "signed", verb: "pay", to: "paying" },
    { from: "signed", verb: "await_account", to: "account_due" },
    { from: "account_due", verb: "give_account", to: "account_given" },
    { from: "account_given", verb: "ask_changes", to: "account_due" },
    { from: "account_given", verb: "accept", to: "accepted" },
    { from: "accepted", verb: "reclaim", to: "reclaimed" },
    { from: "signed", verb: "renounce", to: "renounced" },
    { from: "paying", verb: "cancel", to: "cancelled" },
  ])("$from, $verb: $to", ({ from, verb, to }) => expect(nextStatus(from, verb)).toBe(to));

  test("paid money is not renounced, an accepted account is not cancelled", () => {
    expect(canMove("paying", "renounce")).toBe(false);
    expect(canMove("accepted", "cancel")).toBe(false);
    expect(() => nextStatus("proposed", "sign")).toThrow("grants.wrong_state");
  });

  test("every state is reached, but the first", () => {
    const reached = new Set<string>(grantSteps.map(({ to }) => to));
    expect(grantStatuses.filter((status) => !reached.has(status))).toEqual([]);
  });

  test("a part is paid at its moment only", () => {
    expect(grantStatuses.filter((status) => isPayable(status, "signature"))).toEqual(["signed", "paying"]);
    expect(grantStatuses.filter((status) => isPayable(status, "account"))).toEqual(["accepted"]);
  });

  test("references", () => {
    expect(conventionReference({ year: 2026, number: 7 })).toBe("BC-2026-007");
    expect(conventionReference({ year: 2026, number: 7, version: 2 })).toBe("BC-2026-007/2");
  });

  test.each([
    { doneOn: "2026-12-01", state: "done" },
    { doneOn: null, today: "2026-11-30", state: "next" },
    { doneOn: null, today: "2026-12-01", state: "late" },
  ])("a milestone due on 30 November is $state", ({ doneOn, today = "2026-12-02", state }) => {
    expect(milestoneState({ dueOn: "2026-11-30", doneOn }, today)).toBe(state);
  });
});

describe("the parts of an award", () => {
  test("70 and 30 of 1 000,01 €, and a bonus paid whole", () => {
    expect(instalmentsOf({ awardCents: 100_001, bonusCents: 50_000 }, [{ moment: "signature", percent: 70 }, { moment: "account", percent: 30 }])).toEqual([
      { number: 1, kind: "award", moment: "signature", cents: 70_000 },
      { number: 2, kind: "award", moment: "account", cents: 30_001 },
      { number: 3, kind: "bonus", moment: "signature", cents: 50_000 },
    ]);
  });

  test("always add up to what was awarded, to the cent", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 0, max: 100 }), (awardCents, bonusCents, first) => {
        const plan: PlanPart[] = [{ moment: "signature", percent: first }, { moment: "account", percent: 100 - first }];
        const parts = instalmentsOf({ awardCents, bonusCents }, plan);
        expect(parts.reduce((sum, { cents }) => sum + cents, 0)).toBe(awardCents + bonusCents);
        expect(parts.every(({ cents }) => cents >= 0)).toBe(true);
      }),
    );
  });

  test("the account is awaited once all that is due at the signature is confirmed", () => {
    const parts = [{ moment: "signature", cents: 700, status: "confirmed" }, { moment: "account", cents: 300, status: null }] as const;
    expect(isSignaturePaid(parts)).toBe(true);
    expect(isSignaturePaid([...parts, { moment: "signature", cents: 100, status: "recorded" }])).toBe(false);
  });

  test.each([
    { spentCents: 1000, unspentCents: 0, balanceCents: 300 },
    { spentCents: 1200, unspentCents: 0, balanceCents: 300 },
    { spentCents: 800, unspentCents: 0, balanceCents: 100 },
    { spentCents: 650, unspentCents: 50, balanceCents: 0 },
  ])("awarded 1000, paid 700, spent $spentCents: $unspentCents to give back, $balanceCents to pay", ({ spentCents, ...left }) => {
    expect(whatIsLeft({ spentCents, totalCents: 1000, alreadyPaidCents: 700 })).toEqual(left);
  });
});

test.each([
  [930_050, "neuf mille trois cents euros et cinquante centimes"],
  [2_000_000, "vingt mille euros"],
  [8_000, "quatre-vingts euros"],
  [100, "un euro"],
  [9_101, "quatre-vingt-onze euros et un centime"],
  [100_000_000, "un million d’euros"],
  [120_000_000, "un million deux cent mille euros"],
])("%i cents are written %s", (cents, words) => expect(amountInWords(cents)).toBe(words));

test.each([
  { day: "2026-10-01", told: [], stage: null },
  { day: "2026-11-01", told: [], stage: "month" },
  { day: "2026-11-01", told: ["month"], stage: null },
  { day: "2026-11-24", told: ["month"], stage: "week" },
  { day: "2026-12-01", told: ["month", "week"], stage: null },
  { day: "2026-12-02", told: ["month", "week"], stage: "late" },
  { day: "2026-12-16", told: [], stage: "very_late" },
  { day: "2027-03-01", told: ["very_late"], stage: null },
])("due on 1 December, on $day after $told: $stage", ({ day, told, stage }) => {
  expect(dueStage("2026-12-01", told, new Date(`${day}T10:00:00Z`))).toBe(stage);
});
