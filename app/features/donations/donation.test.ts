import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canCancel, donationStatuses, holdsStock, nextStatus, paymentWords, refundAtOnce, type DonationStatus, type PaymentWord } from "./donation";

describe("what Stripe says moves a gift", () => {
  test.each<[DonationStatus, PaymentWord, DonationStatus | null]>([
    ["pending", "open", null],
    ["pending", "processing", "processing"],
    ["pending", "paid", "paid"],
    ["pending", "expired", "expired"],
    ["pending", "failed", "failed"],
    ["processing", "open", null],
    ["processing", "paid", "paid"],
    ["processing", "failed", "failed"],
    ["expired", "paid", "paid"],
    ["expired", "failed", null],
    ["failed", "paid", "paid"],
    ["failed", "open", null],
  ])("%s, told %s, becomes %s", (status, word, next) => expect(nextStatus(status, word)).toBe(next));

  test("nothing moves a paid gift", () => {
    for (const word of paymentWords) expect(nextStatus("paid", word)).toBeNull();
  });

  test("told in any order, any number of times, a final word ends in the same state", () => {
    const past = fc.array(fc.constantFrom<PaymentWord>("open", "processing"), { maxLength: 6 });
    const final = fc.constantFrom<"paid" | "expired" | "failed">("paid", "expired", "failed");
    const told = fc
      .tuple(past, final, fc.integer({ min: 1, max: 4 }))
      .chain(([before, end, times]) => {
        const all = [...before, ...Array<PaymentWord>(times).fill(end)];
        return fc.record({ words: fc.shuffledSubarray(all, { minLength: all.length }), end: fc.constant(end) });
      });
    fc.assert(
      fc.property(told, ({ words, end }) => {
        const last = words.reduce<DonationStatus>((status, word) => nextStatus(status, word) ?? status, "pending");
        expect(last).toBe(end);
      }),
    );
  });

  test("rewards are held while money may come or came", () => {
    expect(donationStatuses.filter(holdsStock)).toEqual(["pending", "processing", "paid"]);
  });
});

describe("a payment that cannot count goes back at once", () => {
  const endsAt = new Date("2026-10-31T22:59:59Z");
  const inTime = { campaignStatus: "live" as const, endsAt, chargedAt: endsAt, rewardsKept: true };

  test.each([
    ["charged in the last second", inTime, null],
    ["charged one second later", { ...inTime, chargedAt: new Date("2026-10-31T23:00:00Z") }, "late_payment"],
    ["charged in time, told while closing", { ...inTime, campaignStatus: "closing" as const }, null],
    ["charged in time, campaign suspended", { ...inTime, campaignStatus: "suspended" as const }, null],
    ["its rewards went to someone else", { ...inTime, rewardsKept: false }, "late_payment"],
    ["campaign cancelled meanwhile", { ...inTime, campaignStatus: "cancelled" as const }, "campaign_cancelled"],
    ["campaign already failed", { ...inTime, campaignStatus: "failed" as const }, "campaign_failed"],
    ["campaign already settled", { ...inTime, campaignStatus: "settled" as const }, "late_payment"],
  ])("%s", (_words, facts, reason) => expect(refundAtOnce(facts)).toBe(reason));
});

describe("taking a gift back (PRODUCT §4: until 24 h before the end)", () => {
  const endsAt = new Date("2026-10-31T22:59:59Z");
  const gift = { status: "paid" as const, hasRefund: false, isContested: false, campaignStatus: "live" as const, endsAt };
  const onTime = new Date("2026-10-30T22:59:59Z");
  test.each([
    ["24 hours before the end", gift, onTime, true],
    ["a second later", gift, new Date("2026-10-30T23:00:00Z"), false],
    ["while the campaign is suspended", { ...gift, campaignStatus: "suspended" as const }, onTime, true],
    ["once the campaign is closing", { ...gift, campaignStatus: "closing" as const }, onTime, false],
    ["a gift that is going back already", { ...gift, hasRefund: true }, onTime, false],
    ["a gift that the donor's bank is taking back", { ...gift, isContested: true }, onTime, false],
    ["a gift that is not paid", { ...gift, status: "pending" as const }, onTime, false],
  ])("%s", (_, facts, now, allowed) => expect(canCancel(facts, now)).toBe(allowed));
});
