import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  campaignFunds, connected, disputed, hasRightSign, heldByHolder, holderPayable, kindOf, labelFees, labelReserve, offlineFunds, owedByHolder,
  platform, processorFees,
} from "./accounts";
import {
  disputeLostEntries, disputeOpenedEntries, disputeWonEntries, feeAbsorbedEntries, giftEntries, historyEntries, holderRepaidEntries,
  offlineGiftEndedEntries, offlineGiftEntries, payoutEntries, payoutReturnedEntries, refundByLabelEntries, refundEntries, reversalEntries,
  topUpEntries, transferEntries, type Entry,
} from "./entries";

const lines = (entries: Entry[]) => entries.map(({ account, amountCents }) => `${account} ${amountCents}`);
const c = "c";

describe("the lines of each event", () => {
  const gift = { campaignId: c, giftCents: 2500, feeCents: 63, labelFeeCents: 0 };
  const cases: [event: string, entries: Entry[], expected: string[]][] = [
    ["a gift of 25 € with 63 cents of fee", giftEntries({ campaignId: c, amountCents: 2500, feeCents: 63 }),
      [`${platform} 2437`, `${processorFees(c)} 63`, `${campaignFunds(c)} -2500`]],
    ["its refund, fee paid by the reserve", refundEntries({ campaignId: c, amountCents: 2500, feeCents: 63 }),
      [`${platform} -2500`, `${campaignFunds(c)} 2500`, `${labelReserve} 63`, `${processorFees(c)} -63`]],
    ["a part of 10 € goes back, the fee stays with the rest", refundEntries({ campaignId: c, amountCents: 1000, feeCents: 0 }),
      [`${platform} -1000`, `${campaignFunds(c)} 1000`]],
    ["its refund paid by the label from its own bank", refundByLabelEntries({ campaignId: c, amountCents: 2500, feeCents: 63 }),
      [`${campaignFunds(c)} 2500`, `${processorFees(c)} -63`, `${labelReserve} -2437`]],
    ["its transfer comes back", reversalEntries({ campaignId: c, amountCents: 2437 }),
      [`${connected(c)} -2437`, `${holderPayable(c)} 2437`, `${platform} 2437`, `${campaignFunds(c)} -2437`]],
    ["then its refund, the fee lost by the reserve", refundEntries({ campaignId: c, amountCents: 2500, feeCents: 0, afterTransfer: { reversedCents: 2437, shortCents: 0 } }),
      [`${platform} -2500`, `${campaignFunds(c)} 2437`, `${labelReserve} 63`]],
    ["its refund when the holder has paid it out already", refundEntries({ campaignId: c, amountCents: 2500, feeCents: 0, afterTransfer: { reversedCents: 437, shortCents: 2000 } }),
      [`${platform} -2500`, `${campaignFunds(c)} 437`, `${owedByHolder(c)} 2000`, `${labelReserve} 63`]],
    ["the holder pays that back", holderRepaidEntries({ campaignId: c, amountCents: 2000 }), [`${owedByHolder(c)} -2000`, `${labelReserve} 2000`]],
    ["a dispute opens, 20 € of fee", disputeOpenedEntries({ campaignId: c, amountCents: 2500, disputeFeeCents: 2000 }),
      [`${platform} -4500`, `${disputed(c)} 2500`, `${labelReserve} 2000`]],
    ["it is won", disputeWonEntries({ campaignId: c, amountCents: 2500 }), [`${platform} 2500`, `${disputed(c)} -2500`]],
    ["it is lost while the gift is held", disputeLostEntries({ campaignId: c, amountCents: 2500, feeCents: 63 }),
      [`${disputed(c)} -2500`, `${campaignFunds(c)} 2500`, `${labelReserve} 63`, `${processorFees(c)} -63`]],
    ["it is lost after the transfer, nothing comes back", disputeLostEntries({ campaignId: c, amountCents: 2500, feeCents: 0, afterTransfer: { reversedCents: 0, shortCents: 2437 } }),
      [`${disputed(c)} -2500`, `${owedByHolder(c)} 2437`, `${labelReserve} 63`]],
    ["30 cents are left of a gift with 63 of fee", feeAbsorbedEntries({ campaignId: c, leftCents: 30, feeCents: 63 }),
      [`${campaignFunds(c)} 30`, `${processorFees(c)} -63`, `${labelReserve} 33`]],
    ["a cheque of 50 € confirmed", offlineGiftEntries({ campaignId: c, amountCents: 5000 }), [`${heldByHolder(c)} 5000`, `${offlineFunds(c)} -5000`]],
    ["it is the holder's, or back with its donor", offlineGiftEndedEntries({ campaignId: c, amountCents: 5000 }), [`${heldByHolder(c)} -5000`, `${offlineFunds(c)} 5000`]],
    ["its transfer, fee borne by the holder", transferEntries({ ...gift, feeBearer: "holder" }),
      [`${campaignFunds(c)} 2500`, `${processorFees(c)} -63`, `${platform} -2437`, `${connected(c)} 2437`, `${holderPayable(c)} -2437`]],
    ["its transfer, fee borne by the label", transferEntries({ ...gift, feeBearer: "label" }),
      [`${campaignFunds(c)} 2500`, `${processorFees(c)} -63`, `${labelReserve} 63`, `${platform} -2500`, `${connected(c)} 2500`, `${holderPayable(c)} -2500`]],
    ["its transfer with a label fee of 1,25 €", transferEntries({ ...gift, labelFeeCents: 125, feeBearer: "holder" }),
      [`${campaignFunds(c)} 2500`, `${processorFees(c)} -63`, `${labelFees} -125`, `${platform} -2312`, `${connected(c)} 2312`, `${holderPayable(c)} -2312`]],
    ["a payout", payoutEntries({ campaignId: c, amountCents: 2437 }), [`${connected(c)} -2437`, `${holderPayable(c)} 2437`]],
    ["a payout sent back by the bank", payoutReturnedEntries({ campaignId: c, amountCents: 2437 }), [`${connected(c)} 2437`, `${holderPayable(c)} -2437`]],
    ["a topped-up reserve", topUpEntries({ amountCents: 50_000 }), [`${platform} 50000`, `${labelReserve} -50000`]],
    ["history", historyEntries({ amountCents: 501_500 }), ["external:history 501500", "history:collected -501500"]],
  ];
  test.each(cases)("%s", (_event, entries, expected) => {
    expect(lines(entries)).toEqual(expected);
    expect(entries.reduce((sum, entry) => sum + entry.amountCents, 0)).toBe(0);
  });
});

type Fate = "held" | "refunded" | "transferred" | "paid_out";
const aGift = fc.record({
  campaignId: fc.constantFrom("a", "b", "c"),
  amountCents: fc.integer({ min: 100, max: 1_000_000 }),
  feeRate: fc.integer({ min: 0, max: 15 }),
  labelFeePercent: fc.integer({ min: 0, max: 20 }),
  feeBearer: fc.constantFrom("holder" as const, "label" as const),
  fate: fc.constantFrom<Fate>("held", "refunded", "transferred", "paid_out"),
});

/** Every group of one gift's life, in order. */
function lifeOf({ campaignId, amountCents, feeRate, labelFeePercent, feeBearer, fate }: typeof aGift extends fc.Arbitrary<infer G> ? G : never) {
  const feeCents = Math.floor((amountCents * feeRate) / 1000) + (feeRate ? 25 : 0);
  const labelFeeCents = Math.floor((amountCents * labelFeePercent) / 100);
  const groups = [giftEntries({ campaignId, amountCents, feeCents })];
  if (fate === "refunded") groups.push(topUpEntries({ amountCents: feeCents || 1 }), refundEntries({ campaignId, amountCents, feeCents }));
  if (fate === "transferred" || fate === "paid_out") {
    const transfer = transferEntries({ campaignId, giftCents: amountCents, feeCents, feeBearer, labelFeeCents });
    const net = transfer.find(({ account }) => account === connected(campaignId))!.amountCents;
    groups.push(topUpEntries({ amountCents: feeCents || 1 }), transfer);
    if (fate === "paid_out") groups.push(payoutEntries({ campaignId, amountCents: net }));
  }
  return { groups, heldCents: fate === "held" ? amountCents : 0, campaignId };
}

function balancesOf(groups: Entry[][]): Map<string, number> {
  const balances = new Map<string, number>();
  for (const { account, amountCents } of groups.flat()) balances.set(account, (balances.get(account) ?? 0) + amountCents);
  return balances;
}

describe("over any lives of gifts, interleaved", () => {
  const lives = fc.array(aGift, { minLength: 1, maxLength: 30 }).map((gifts) => gifts.map(lifeOf));

  test("every group sums to zero", () => {
    fc.assert(fc.property(lives, (all) => {
      for (const group of all.flatMap((life) => life.groups)) expect(group.reduce((sum, entry) => sum + entry.amountCents, 0)).toBe(0);
    }));
  });

  test("no holding ever has the wrong sign", () => {
    const interleaved = lives.chain((all) => fc.tuple(fc.constant(all), fc.array(fc.nat(), { minLength: 120, maxLength: 120 })));
    fc.assert(fc.property(interleaved, ([all, picks]) => {
      const waiting = all.map((life) => [...life.groups]);
      const done: Entry[][] = [];
      for (let step = 0; waiting.some((groups) => groups.length); step += 1) {
        const open = waiting.filter((groups) => groups.length);
        done.push(open[(picks[step % picks.length] ?? 0) % open.length]!.shift()!);
        for (const [account, cents] of balancesOf(done)) expect(hasRightSign(account, cents), `${account} ${cents}`).toBe(true);
      }
    }), { numRuns: 50 });
  });

  test("what each campaign holds, recomputed from the entries, is what its open gifts say", () => {
    fc.assert(fc.property(lives, (all) => {
      const balances = balancesOf(all.flatMap((life) => life.groups));
      for (const id of ["a", "b", "c"]) {
        const expected = all.filter((life) => life.campaignId === id).reduce((sum, life) => sum + life.heldCents, 0);
        expect((balances.get(campaignFunds(id)) ?? 0) + expected).toBe(0);
        expect((balances.get(connected(id)) ?? 0) + (balances.get(holderPayable(id)) ?? 0)).toBe(0);
      }
    }));
  });
});

test("an account outside the chart is refused", () => {
  expect(() => kindOf("association:own-account")).toThrow(/Unknown ledger account/);
  expect(() => kindOf("stripe:platform:other")).toThrow(/Unknown ledger account/);
});
