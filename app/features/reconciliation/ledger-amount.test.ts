import { expect, test } from "vitest";
import { giftEntries, historyEntries, payoutEntries, payoutReturnedEntries, refundEntries, topUpEntries, transferEntries, type Entry } from "~/features/ledger/entries";
import { eventCents } from "./ledger-amount";

const gift = { campaignId: "c", amountCents: 5200, feeCents: 103 };
const transfer = { campaignId: "c", giftCents: 5200, feeCents: 103, labelFeeCents: 0 };

test.each<[kind: string, entries: Entry[], cents: number]>([
  ["gift", giftEntries(gift), 5200],
  ["refund", refundEntries(gift), 5200],
  ["refund_returned", refundEntries(gift).map((one) => ({ ...one, amountCents: -one.amountCents })), 5200],
  ["transfer", transferEntries({ ...transfer, feeBearer: "holder" }), 5097],
  ["transfer", transferEntries({ ...transfer, feeBearer: "label" }), 5200],
  ["payout", payoutEntries(gift), 5200],
  ["payout_returned", payoutReturnedEntries(gift), 5200],
  ["reserve_top_up", topUpEntries({ amountCents: 9000 }), 9000],
  ["history", historyEntries({ amountCents: 12300 }), 12300],
])("a %s is told by its own amount, not by its fees", (kind, entries, cents) => {
  const lines = entries.map(({ account, amountCents }) => ({ account, cents: amountCents }));
  expect(eventCents({ kind, lines })).toBe(cents);
});
