import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { askable, checkBasket, expectedFeeCents, giftLimits, type Basket, type OfferedReward } from "./basket";

const tower: OfferedReward = { id: "tower", title: "Le beffroi", priceCents: 2500, stock: 40, perDonor: null, taken: 33, hidden: false, handOver: "post", questions: [] };
const wall: OfferedReward = { id: "wall", title: "Le mur", priceCents: 1000, stock: null, perDonor: null, taken: 900, hidden: false, handOver: "none", questions: [] };
const rewards = [tower, wall, { ...tower, id: "gone", hidden: true }, { ...tower, id: "last", taken: 40 }];
const campaign = { status: "live" as const, startsAt: new Date("2026-10-01T06:00:00Z"), endsAt: new Date("2026-10-31T22:59:59Z") };
const now = new Date("2026-10-10T10:00:00Z");
const line = (rewardId: string, quantity: number) => ({ rewardId, quantity });
const check = (basket: Basket, at = now, status: "live" | "suspended" = "live") => checkBasket(basket, rewards, { ...campaign, status }, at);

describe("a basket", () => {
  test("sums our prices and the free amount, and asks an address only for a parcel", () => {
    expect(check({ lines: [line("tower", 2), line("wall", 1), line("last", 0)], freeCents: 550 })).toEqual({
      amountCents: 6550, freeCents: 550, needsAddress: true,
      lines: [
        { rewardId: "tower", quantity: 2, title: "Le beffroi", unitCents: 2500, perDonor: null, answers: [], place: 0, questions: [] },
        { rewardId: "wall", quantity: 1, title: "Le mur", unitCents: 1000, perDonor: null, answers: [], place: 0, questions: [] },
      ],
    });
    expect(check({ lines: [line("wall", 1)], freeCents: 0 }).needsAddress).toBe(false);
  });

  test.each<[string, Basket, string]>([
    ["nothing at all", { lines: [], freeCents: 0 }, "donations.too_small"],
    ["99 cents", { lines: [], freeCents: 99 }, "donations.too_small"],
    ["a negative free amount beside a reward", { lines: [line("tower", 1)], freeCents: -2400 }, "donations.too_small"],
    ["half a cent", { lines: [], freeCents: 100.5 }, "donations.too_small"],
    ["2^53 cents", { lines: [], freeCents: 2 ** 53 }, "donations.too_small"],
    ["more than the limit", { lines: [], freeCents: giftLimits.maxCents + 1 }, "donations.too_big"],
    ["an exhausted reward", { lines: [line("last", 1)], freeCents: 0 }, "donations.reward_exhausted"],
    ["more than is left", { lines: [line("tower", 8)], freeCents: 0 }, "donations.reward_short"],
    ["a hidden reward", { lines: [line("gone", 1)], freeCents: 0 }, "donations.reward_gone"],
    ["a reward of elsewhere", { lines: [line("other", 1)], freeCents: 0 }, "donations.reward_gone"],
    ["the same reward on two lines", { lines: [line("wall", 1), line("wall", 1)], freeCents: 0 }, "donations.reward_gone"],
    ["eleven of one", { lines: [line("wall", 11)], freeCents: 0 }, "donations.too_many"],
    ["minus one of one", { lines: [line("wall", -1)], freeCents: 5000 }, "donations.too_many"],
  ])("%s is refused", (_words, basket, code) => expect(() => check(basket)).toThrow(code));

  test("is taken in the last second of the campaign, not after it, nor when it is suspended", () => {
    const gift = { lines: [], freeCents: 2500 };
    expect(check(gift, new Date("2026-10-31T22:59:59.999Z")).amountCents).toBe(2500);
    expect(() => check(gift, new Date("2026-10-31T23:00:00Z"))).toThrow("donations.closed");
    expect(() => check(gift, now, "suspended")).toThrow("donations.closed");
  });

  test("whatever is accepted is whole cents, within limits and within stock", () => {
    const lines = fc.array(fc.record({ rewardId: fc.constantFrom("tower", "wall", "last", "gone"), quantity: fc.integer({ min: -2, max: 12 }) }), { maxLength: 4 });
    fc.assert(
      fc.property(lines, fc.integer({ min: -500, max: 2_000_000 }), (chosen, freeCents) => {
        let priced;
        try {
          priced = check({ lines: chosen, freeCents });
        } catch {
          return;
        }
        expect(priced.amountCents).toBe(priced.lines.reduce((sum, { quantity, unitCents }) => sum + quantity * unitCents, freeCents));
        expect(priced.amountCents).toBeGreaterThanOrEqual(giftLimits.minCents);
        expect(priced.amountCents).toBeLessThanOrEqual(giftLimits.maxCents);
        for (const { rewardId, quantity } of priced.lines) expect(quantity).toBeLessThanOrEqual(askable(rewards.find(({ id }) => id === rewardId)!));
      }),
    );
  });
});

test.each([[0, 0], [2500, 63], [4000, 85], [100, 27]])("the fee announced on %d cents is %d", (amount, fee) => expect(expectedFeeCents(amount)).toBe(fee));

test.each([
  ["as many as the form offers", {}, giftLimits.perReward],
  ["what is left", { stock: 3 }, 3],
  ["what one donor may hold", { perDonor: 2 }, 2],
  ["the least of both", { stock: 1, perDonor: 2 }, 1],
])("one may ask for %s", (_words, change, most) => expect(askable({ stock: null, taken: 0, perDonor: null, ...change })).toBe(most));
