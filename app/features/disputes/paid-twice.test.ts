import fc from "fast-check";
import { expect, test } from "vitest";
import { campaignFunds, disputed, labelReserve, platform, processorFees } from "~/features/ledger/accounts";
import { disputeLostEntries, disputeOpenedEntries, giftEntries, refundEntries, type Entry } from "~/features/ledger/entries";
import { shareOf } from "~/features/refunds/refund";
import { lossOf } from "./dispute";

const campaignId = "c";
const disputeFeeCents = 2000;

/** Parts that Stripe gives back (never more than the gift) and one dispute of any amount, in any order. */
const lives = fc.integer({ min: 100, max: 100_000 }).chain((amountCents) =>
  fc.record({
    amountCents: fc.constant(amountCents),
    feeCents: fc.integer({ min: 0, max: 99 }),
    parts: fc.array(fc.integer({ min: 1, max: amountCents }), { maxLength: 4 }).map((wanted) => {
      let left = amountCents;
      return wanted.map((cents) => Math.min(cents, left)).filter((cents) => (left -= cents) >= 0 && cents > 0);
    }),
    contestedCents: fc.integer({ min: 1, max: amountCents }),
    disputedAfter: fc.nat(4),
  }),
);

type Life = typeof lives extends fc.Arbitrary<infer L> ? L : never;

function lived({ amountCents, feeCents, parts, contestedCents, disputedAfter }: Life) {
  const groups: Entry[][] = [giftEntries({ campaignId, amountCents, feeCents })];
  let netCents = amountCents;
  const feeWith = (cents: number) => (cents > 0 && cents === netCents ? feeCents : 0);
  const contest = () => {
    const { lostCents, beyondCents } = lossOf(contestedCents, { netCents });
    groups.push(disputeOpenedEntries({ campaignId, amountCents: contestedCents, disputeFeeCents }));
    groups.push(disputeLostEntries({ campaignId, amountCents: lostCents, beyondCents, feeCents: feeWith(lostCents) }));
    netCents -= lostCents;
  };
  const giveBack = (cents: number) => {
    const { ofGiftCents, beyondCents } = shareOf(cents, { netCents });
    groups.push(refundEntries({ campaignId, amountCents: ofGiftCents, beyondCents, feeCents: feeWith(ofGiftCents) }));
    netCents -= ofGiftCents;
  };
  parts.slice(0, disputedAfter).forEach(giveBack);
  contest();
  parts.slice(disputedAfter).forEach(giveBack);
  return { groups, netCents };
}

test("a bank keeps a gift and Stripe gives it back, whole or in parts, in any order: nothing of others is touched", () => {
  fc.assert(fc.property(lives, (life) => {
    const { groups, netCents } = lived(life);
    const balance = (account: string) => groups.flat().reduce((sum, entry) => sum + (entry.account === account ? entry.amountCents : 0), 0);
    for (const group of groups) expect(group.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(0);
    const goneCents = life.contestedCents + life.parts.reduce((sum, cents) => sum + cents, 0);
    expect(netCents).toBe(Math.max(0, life.amountCents - goneCents));
    expect(balance(campaignFunds(campaignId)) + netCents).toBe(0);
    expect(balance(disputed(campaignId))).toBe(0);
    expect(balance(processorFees(campaignId))).toBe(netCents > 0 ? life.feeCents : 0);
    expect(balance(platform)).toBe(life.amountCents - life.feeCents - goneCents - disputeFeeCents);
    expect(balance(labelReserve)).toBe(Math.max(0, goneCents - life.amountCents) + disputeFeeCents + (netCents > 0 ? 0 : life.feeCents));
  }));
});
