import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { transferEntries, transferredCents } from "~/features/ledger/entries";
import { absorbedGifts, isSettled, owedTransfers, statementTotals, type Progress } from "./settlement";

const gift = { donationId: "d", netCents: 2500, feeCents: 63 };

describe("what one gift owes the holder", () => {
  test.each([
    ["fee borne by the holder", gift, { feeBearer: "holder", labelFeePercent: 0 }, { amountCents: 2437, feeCents: 63, labelFeeCents: 0 }],
    ["fee borne by the label", gift, { feeBearer: "label", labelFeePercent: 0 }, { amountCents: 2500, feeCents: 0, labelFeeCents: 0 }],
    ["a label share of 5 %", gift, { feeBearer: "holder", labelFeePercent: 5 }, { amountCents: 2312, feeCents: 63, labelFeeCents: 125 }],
    ["a gift refunded in part", { ...gift, netCents: 1500 }, { feeBearer: "holder", labelFeePercent: 0 }, { amountCents: 1437, feeCents: 63, labelFeeCents: 0 }],
  ] as const)("%s", (_case, one, terms, expected) => {
    expect(owedTransfers([one], terms)).toEqual([expect.objectContaining(expected)]);
  });

  test.each([
    ["30 cents left, 63 of fee", { ...gift, netCents: 30 }, [{ donationId: "d", leftCents: 30, feeCents: 63 }]],
    ["exactly the fee is left", { ...gift, netCents: 63 }, [{ donationId: "d", leftCents: 63, feeCents: 63 }]],
    ["one cent more than the fee", { ...gift, netCents: 64 }, []],
    ["nothing is left", { ...gift, netCents: 0 }, []],
  ])("%s: what the fee absorbs", (_case, one, expected) => {
    expect(absorbedGifts([one], { feeBearer: "holder", labelFeePercent: 0 })).toEqual(expected);
    expect(owedTransfers([one], { feeBearer: "holder", labelFeePercent: 0 })).toHaveLength(one.netCents === 64 ? 1 : 0);
    expect(absorbedGifts([one], { feeBearer: "label", labelFeePercent: 0 })).toEqual([]);
  });

  test("a gift transferred later takes up the label's share where the others left it", () => {
    const terms = { feeBearer: "holder", labelFeePercent: 7 } as const;
    const [first, later] = [{ ...gift, netCents: 1001 }, { ...gift, netCents: 1001 }];
    const together = statementTotals(owedTransfers([first, later], terms)).labelFeeCents;
    const apart = [...owedTransfers([first], terms), ...owedTransfers([later], terms, 1001)];
    expect(statementTotals(apart).labelFeeCents).toBe(together);
  });

  test("a gift refunded in full owes nothing", () => {
    expect(owedTransfers([{ ...gift, netCents: 0 }], { feeBearer: "holder", labelFeePercent: 0 })).toEqual([]);
  });
});

const gifts = fc.array(
  fc.record({ donationId: fc.uuid(), netCents: fc.integer({ min: 100, max: 1_000_000 }) })
    .map((one) => ({ ...one, feeCents: Math.floor((one.netCents * 15 + 500) / 1000) + 25 })),
  { minLength: 1, maxLength: 40 },
);
const terms = fc.record({ feeBearer: fc.constantFrom("holder" as const, "label" as const), labelFeePercent: fc.integer({ min: 0, max: 20 }) });

describe("over any gifts and terms", () => {
  test("no transfer exceeds its gift, and gross − fees − label share = net", () => {
    fc.assert(fc.property(gifts, terms, (all, agreed) => {
      const owed = owedTransfers(all, agreed);
      for (const one of owed) expect(one.amountCents).toBeLessThanOrEqual(one.giftCents);
      const totals = statementTotals(owed);
      expect(totals.grossCents - totals.feeCents - totals.labelFeeCents).toBe(totals.netCents);
      expect(totals.gifts).toBe(all.length);
    }));
  });

  test("the label's share sums to the percentage of the whole, rounded down", () => {
    fc.assert(fc.property(gifts, terms, (all, agreed) => {
      const totals = statementTotals(owedTransfers(all, agreed));
      expect(totals.labelFeeCents).toBe(Math.floor((totals.grossCents * agreed.labelFeePercent) / 100));
    }));
  });

  test("the ledger moves exactly what is transferred", () => {
    fc.assert(fc.property(gifts, terms, (all, agreed) => {
      owedTransfers(all, agreed).forEach((owed, index) => {
        const facts = { campaignId: "c", giftCents: owed.giftCents, feeCents: all[index]!.feeCents, feeBearer: agreed.feeBearer, labelFeeCents: owed.labelFeeCents };
        expect(transferredCents(facts)).toBe(owed.amountCents);
        expect(transferEntries(facts).reduce((sum, entry) => sum + entry.amountCents, 0)).toBe(0);
      });
    }));
  });
});

describe("settled means that nobody waits for money", () => {
  const succeeded: Progress = { outcome: "succeeded", transfers: ["succeeded", "succeeded"], refunds: [], payouts: ["paid"], held: 0, unpromisedCents: 0 };
  test.each<[string, Progress, boolean]>([
    ["the payout is at the bank", succeeded, true],
    ["the payout is on its way", { ...succeeded, payouts: ["in_transit"] }, false],
    ["the payout was refused", { ...succeeded, payouts: ["failed"] }, false],
    ["a transfer was refused", { ...succeeded, transfers: ["succeeded", "failed"] }, false],
    ["a late payment still goes back", { ...succeeded, refunds: ["pending"] }, false],
    ["no payout yet", { ...succeeded, payouts: [], unpromisedCents: 2437 }, false],
    ["everything went back before a payout", { ...succeeded, payouts: [] }, true],
    ["a second payout waits", { ...succeeded, payouts: ["paid", "planned"] }, false],
    ["a second payout was suspended", { ...succeeded, payouts: ["paid", "suspended"] }, false],
    ["a second payout had nothing left to take", { ...succeeded, payouts: ["paid", "cancelled"] }, true],
    ["a gift is still held", { ...succeeded, held: 1 }, false],
    ["a failure without gifts", { outcome: "failed", transfers: [], refunds: [], payouts: [], held: 0, unpromisedCents: 0 }, true],
    ["a failure, all refunded", { outcome: "failed", transfers: [], refunds: ["succeeded", "succeeded"], payouts: [], held: 0, unpromisedCents: 0 }, true],
    ["a failure, one refund waits", { outcome: "failed", transfers: [], refunds: ["succeeded", "pending"], payouts: [], held: 0, unpromisedCents: 0 }, false],
    ["a failure, one refund refused", { outcome: "failed", transfers: [], refunds: ["succeeded", "failed"], payouts: [], held: 0, unpromisedCents: 0 }, false],
  ])("%s", (_case, progress, expected) => expect(isSettled(progress)).toBe(expected));
});
