import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  disputeLostEntries, disputeOpenedEntries, giftEntries, holderRepaidEntries, offlineGiftEndedEntries, offlineGiftEntries, payoutEntries, payoutReturnedEntries, refundEntries, reversalEntries, transferEntries, type Entry,
} from "~/features/ledger/entries";
import { changeSentence } from "./statement-words.fr";
import { owedTransfers } from "./settlement";
import { disagreeing, ledgerFigures, meansLines, statementChanges, type LedgerSum, type RowSums, type StatementFigures } from "./statement";

const campaignId = "0001";

/** The books of one campaign, and beside them the rows that a statement lists; cents. */
class Books {
  readonly sums: LedgerSum[] = [];
  readonly rows: RowSums = { grossCents: 0, feeCents: 0, labelFeeCents: 0, transferredCents: 0, reversedCents: 0, offlineCents: 0, arrivedCents: 0 };
  onAccount = 0;
  owed = 0;

  private book(kind: string, entries: Entry[]) {
    for (const { account, amountCents } of entries) this.sums.push({ kind, account: account.replace(`:${campaignId}`, ""), cents: amountCents });
  }

  private takeBack(cents: number) {
    const reversedCents = Math.min(cents, this.onAccount);
    if (reversedCents > 0) this.book("reversal", reversalEntries({ campaignId, amountCents: reversedCents }));
    this.rows.reversedCents += reversedCents;
    this.onAccount -= reversedCents;
    this.owed += cents - reversedCents;
    return { reversedCents, shortCents: cents - reversedCents };
  }

  gift({ cents, partCents, feeBearer, labelFeePercent }: Gift) {
    const feeCents = 25 + Math.floor(cents * 0.015);
    this.book("gift", giftEntries({ campaignId, amountCents: cents, feeCents }));
    if (partCents > 0) this.book("refund", refundEntries({ campaignId, amountCents: partCents, feeCents: 0 }));
    const [owed] = owedTransfers([{ donationId: "d", netCents: cents - partCents, feeCents }], { feeBearer, labelFeePercent });
    if (!owed) return;
    this.book("transfer", transferEntries({ campaignId, giftCents: owed.giftCents, feeCents, feeBearer, labelFeeCents: owed.labelFeeCents }));
    this.rows.grossCents += owed.giftCents;
    this.rows.feeCents += owed.feeCents;
    this.rows.labelFeeCents += owed.labelFeeCents;
    this.rows.transferredCents += owed.amountCents;
    this.onAccount += owed.amountCents;
  }

  refund(cents: number) {
    this.book("refund", refundEntries({ campaignId, amountCents: cents, feeCents: 0, afterTransfer: this.takeBack(cents) }));
  }

  lose(cents: number) {
    this.book("dispute_opened", disputeOpenedEntries({ campaignId, amountCents: cents, disputeFeeCents: 2000 }));
    this.book("dispute_lost", disputeLostEntries({ campaignId, amountCents: cents, feeCents: 0, afterTransfer: this.takeBack(cents) }));
  }

  pay() {
    this.book("payout", payoutEntries({ campaignId, amountCents: this.onAccount }));
    this.rows.arrivedCents += this.onAccount;
    this.onAccount = 0;
  }

  sendBack() {
    this.book("payout_returned", payoutReturnedEntries({ campaignId, amountCents: this.rows.arrivedCents }));
    this.onAccount += this.rows.arrivedCents;
    this.rows.arrivedCents = 0;
  }

  repay() {
    this.book("holder_repaid", holderRepaidEntries({ campaignId, amountCents: this.owed }));
    this.owed = 0;
  }

  offline(cents: number) {
    this.book("offline_gift", offlineGiftEntries({ campaignId, amountCents: cents }));
    this.book("offline_settled", offlineGiftEndedEntries({ campaignId, amountCents: cents }));
    this.rows.offlineCents += cents;
  }
}

type Gift = { cents: number; partCents: number; feeBearer: "holder" | "label"; labelFeePercent: number };
const gift = fc.record({ cents: fc.integer({ min: 100, max: 500_000 }), part: fc.integer({ min: 0, max: 99 }), feeBearer: fc.constantFrom("holder" as const, "label" as const), labelFeePercent: fc.integer({ min: 0, max: 20 }) })
  .map(({ part, ...one }): Gift => ({ ...one, partCents: Math.floor((one.cents * part) / 100) }));
const some = fc.integer({ min: 1, max: 100_000 });
const step = fc.oneof(
  { weight: 4, arbitrary: gift.map((one) => (books: Books) => books.gift(one)) },
  some.map((cents) => (books: Books) => books.refund(cents)),
  some.map((cents) => (books: Books) => books.lose(cents)),
  some.map((cents) => (books: Books) => books.offline(cents)),
  fc.constantFrom((books: Books) => books.pay(), (books: Books) => books.sendBack(), (books: Books) => books.repay()),
);

test("after any sequence of gifts, part refunds, disputes, payouts and returns, the lines say what the ledger says", () => {
  fc.assert(fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
    const books = new Books();
    for (const one of steps) one(books);
    const figures = ledgerFigures(books.sums);
    expect(disagreeing(figures, books.rows)).toEqual([]);
    expect(figures.onAccountCents).toBe(books.onAccount);
    expect(figures.owedCents - figures.repaidCents).toBe(books.owed);
    expect(figures.transferredCents - figures.reversedCents + figures.correctedCents - figures.paidCents + figures.returnedCents).toBe(figures.onAccountCents);
  }));
});

test("a line more or less is noticed", () => {
  const books = new Books();
  books.gift({ cents: 2500, partCents: 0, feeBearer: "holder", labelFeePercent: 0 });
  books.pay();
  expect(disagreeing(ledgerFigures(books.sums), { ...books.rows, transferredCents: 1, arrivedCents: 0 })).toEqual(["transferredCents", "arrivedCents"]);
});

describe("gifts by means of payment", () => {
  const one = (means: "card" | "sepa_debit", donor: string, amountHidden = false) => ({ means, donor, amountHidden, giftCents: 1000, feeCents: 40, labelFeeCents: 0, amountCents: 960 });
  test.each([
    ["apart", [one("card", "a"), one("card", "b"), one("sepa_debit", "c")], [["card", 2], ["sepa_debit", 1]]],
    ["a hidden amount alone in its means: together", [one("card", "a"), one("card", "b"), one("sepa_debit", "c", true)], [[null, 3]]],
    ["a hidden amount among three donors: apart", [one("card", "a", true), one("card", "b"), one("card", "c"), one("sepa_debit", "d")], [["card", 3], ["sepa_debit", 1]]],
    ["one means only", [one("card", "a", true)], [["card", 1]]],
  ] as const)("%s", (_case, gifts, expected) => expect(meansLines(gifts).map(({ means, gifts: count }) => [means, count])).toEqual(expected));
});

test("a new version says what changed, from what to what, and why", () => {
  const before = { ...ledgerFigures([]), gifts: 0, refunds: 0, refundedCents: 0, disputes: 0, lostCents: 0, offlineGifts: 0 } satisfies StatementFigures;
  const changes = statementChanges(before, { ...before, owedCents: 2500, onAccountCents: 1, refunds: 1 });
  expect(changes.map(changeSentence).map((text) => text.replace(/\u00a0/g, " "))).toEqual([
    "Avancé par le label, que vous lui devez : 25,00 € au lieu de 0,00 € (votre compte Stripe n’avait plus de quoi rendre un don).",
  ]);
});
