import { describe, expect, test } from "vitest";
import { decidePart, refundableCents, type GiftFacts } from "./refund";
import { reversibleCents, toReverseCents } from "./reversal";

const gift: GiftFacts = { status: "paid", amountCents: 6000, lostCents: 0, refundsCents: 0 };
const lines = [{ lineId: "pain", quantity: 2, unitCents: 1500, isBack: false }, { lineId: "sac", quantity: 1, unitCents: 800, isBack: true }];

test.each([
  ["nothing gone", gift, 6000],
  ["a part gone or going", { ...gift, refundsCents: 2500 }, 3500],
  ["a dispute lost", { ...gift, lostCents: 6000 }, 0],
  ["not paid", { ...gift, status: "expired" }, 0],
])("%s: what may still go back", (_case, facts, cents) => expect(refundableCents(facts)).toBe(cents));

describe("a part of a gift", () => {
  test.each([
    ["a free amount", gift, { lineIds: [], otherCents: 1000 }, { cents: 1000 }],
    ["a reward line, whole", gift, { lineIds: ["pain"], otherCents: 0 }, { cents: 3000 }],
    ["a line and an amount", gift, { lineIds: ["pain"], otherCents: 3000 }, { cents: 6000 }],
    ["one cent too much", gift, { lineIds: ["pain"], otherCents: 3001 }, { refusal: "refunds.too_much" }],
    ["more than an earlier part left", { ...gift, refundsCents: 3500 }, { lineIds: ["pain"], otherCents: 0 }, { refusal: "refunds.too_much" }],
    ["a line given back before", gift, { lineIds: ["sac"], otherCents: 0 }, { refusal: "refunds.line_gone" }],
    ["another gift's line", gift, { lineIds: ["four"], otherCents: 0 }, { refusal: "refunds.line_gone" }],
    ["nothing at all", gift, { lineIds: [], otherCents: 0 }, { refusal: "refunds.nothing" }],
  ] as const)("%s", (_case, facts, asked, decision) => expect(decidePart(facts, lines, asked)).toEqual(decision));
});

describe("what comes back of a transfer", () => {
  test.each([
    ["the refund, while the transfer holds it", { refundCents: 1000, transferCents: 5940, reversedCents: 0, plannedCents: 0 }, 1000],
    ["all of it for the whole gift: the fee never reached the holder", { refundCents: 6000, transferCents: 5940, reversedCents: 0, plannedCents: 0 }, 5940],
    ["what earlier parts left", { refundCents: 5000, transferCents: 5940, reversedCents: 1000, plannedCents: 500 }, 4440],
    ["nothing once all is back", { refundCents: 100, transferCents: 5940, reversedCents: 5940, plannedCents: 0 }, 0],
  ])("%s", (_case, taking, cents) => expect(toReverseCents(taking)).toBe(cents));

  test.each([
    ["all that is wanted", { wantedCents: 500, campaignCents: 900, balanceCents: 2000 }, 500],
    ["never another campaign's money on the same account", { wantedCents: 500, campaignCents: 200, balanceCents: 2000 }, 200],
    ["never more than the account has", { wantedCents: 500, campaignCents: 900, balanceCents: 300 }, 300],
    ["nothing from an account below zero", { wantedCents: 500, campaignCents: 900, balanceCents: -40 }, 0],
  ])("%s", (_case, reversible, cents) => expect(reversibleCents(reversible)).toBe(cents));
});
