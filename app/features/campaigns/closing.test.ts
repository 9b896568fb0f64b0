import { describe, expect, test } from "vitest";
import { parisInstant } from "~/lib/dates";
import { canOfferDebit, chequesUntil, closingHangs, debitSettlesBy, isClosingOver, lastDebitDay, type ClosingFacts } from "./closing";
import { closingWords } from "./closing.fr";

const at = (text: string): Date => parisInstant(text.slice(0, 10), text.length > 10 ? text.slice(11) : "23:59:59");

describe("cheques posted in time are awaited for five working days", () => {
  test.each([
    { ends: "2026-10-13", until: "2026-10-20T21:59:59.000Z", why: "a Tuesday, until the next Tuesday" },
    { ends: "2026-10-20", until: "2026-10-27T22:59:59.000Z", why: "over the change to winter time" },
    { ends: "2027-03-22", until: "2027-03-30T21:59:59.000Z", why: "over Easter Monday and the change to summer time" },
    { ends: "2026-12-23", until: "2026-12-31T22:59:59.000Z", why: "over Christmas, on New Year’s Eve" },
    { ends: "2026-05-07", until: "2026-05-18T21:59:59.000Z", why: "over 8 May and Ascension" },
    { ends: "2028-02-24", until: "2028-03-02T22:59:59.000Z", why: "over 29 February" },
  ])("$ends → $until: $why", ({ ends, until }) => expect(chequesUntil({ endsAt: at(ends), takesOfflineGifts: true })!.toISOString()).toBe(until));

  test("and not at all when the campaign takes no gift outside the site", () =>
    expect(chequesUntil({ endsAt: at("2026-10-13"), takesOfflineGifts: false })).toBeNull());
});

describe("a direct debit is settled fourteen business days of the banks later", () => {
  test.each([
    { ordered: "2026-10-12T10:00:00", by: "2026-10-30T22:59:59.000Z", why: "a Monday, over the change to winter time" },
    { ordered: "2026-10-10T10:00:00", by: "2026-10-30T22:59:59.000Z", why: "a Saturday counts as the Monday" },
    { ordered: "2027-03-15T10:00:00", by: "2027-04-06T21:59:59.000Z", why: "over Good Friday, Easter Monday and the change to summer time" },
    { ordered: "2026-12-14T10:00:00", by: "2027-01-05T22:59:59.000Z", why: "over Christmas and New Year" },
    { ordered: "2028-02-14T10:00:00", by: "2028-03-03T22:59:59.000Z", why: "over 29 February" },
  ])("ordered $ordered → $by: $why", ({ ordered, by }) => expect(debitSettlesBy(at(ordered)).toISOString()).toBe(by));
});

describe("direct debit is offered only while it can settle before closing may end", () => {
  test.each([
    { ends: "2026-11-04", cheques: false, payable: "2026-10-15T23:59:59", offered: true, why: "the bank answers on 4 November at the latest" },
    { ends: "2026-11-04", cheques: false, payable: "2026-10-16T00:00:00", offered: false, why: "one second later, on 5 November" },
    { ends: "2026-11-04", cheques: true, payable: "2026-10-22T23:59:59", offered: true, why: "cheques are awaited until 12 November (the 11th is a holiday)" },
    { ends: "2026-11-04", cheques: true, payable: "2026-10-26T00:00:00", offered: false, why: "too late for the cheques’ delay too" },
    { ends: "2026-11-04", cheques: false, payable: "2026-11-04T23:59:59", offered: false, why: "never at the deadline" },
    { ends: "2026-11-04", cheques: true, payable: "2026-11-04T23:59:59", offered: false, why: "never at the deadline, with cheques either" },
  ])("ends $ends, cheques $cheques, page open until $payable: $offered ($why)", ({ ends, cheques, payable, offered }) =>
    expect(canOfferDebit({ endsAt: at(ends), takesOfflineGifts: cheques }, at(payable))).toBe(offered));

  test.each([
    { ends: "2026-11-04", cheques: false, last: "2026-10-15" },
    { ends: "2026-11-04", cheques: true, last: "2026-10-23" },
    { ends: "2026-04-17", cheques: false, last: "2026-03-26" },
  ])("ends $ends, cheques $cheques: offered until $last", ({ ends, cheques, last }) =>
    expect(lastDebitDay({ endsAt: at(ends), takesOfflineGifts: cheques })).toBe(last));
});

const nothing: ClosingFacts = { openPayments: 0, debits: 0, lastDebitBy: null, chequesUntil: null };
const endsAt = at("2026-10-13");

describe("the table of a closing: what is awaited, when it is over, when the team is told that it hangs", () => {
  test.each([
    { facts: {}, now: "2026-10-14T00:00:00", over: true, hangs: false, why: "everything is known at once" },
    { facts: { openPayments: 1 }, now: "2026-10-14T00:20:00", over: false, hangs: false, why: "a payment page opened in the last minute" },
    { facts: { openPayments: 1 }, now: "2026-10-14T01:31:00", over: false, hangs: true, why: "Stripe has not closed it an hour and a half later" },
    { facts: { debits: 2, lastDebitBy: at("2026-10-19") }, now: "2026-10-19T12:00:00", over: false, hangs: false, why: "two debits, still in their time" },
    { facts: { debits: 1, lastDebitBy: at("2026-10-19") }, now: "2026-10-20T01:00:00", over: false, hangs: true, why: "a bank that does not answer" },
    { facts: { chequesUntil: at("2026-10-20") }, now: "2026-10-20T23:59:59", over: false, hangs: false, why: "the last second for cheques" },
    { facts: { chequesUntil: at("2026-10-20") }, now: "2026-10-21T00:00:00", over: true, hangs: false, why: "one second later" },
    { facts: { openPayments: 1, chequesUntil: at("2026-10-20") }, now: "2026-10-21T02:00:00", over: false, hangs: true, why: "cheques are over, a payment is not" },
  ])("$now, $why: over $over, hangs $hangs", ({ facts, now, over, hangs }) => {
    const all = { ...nothing, ...facts };
    expect([isClosingOver(all, at(now)), closingHangs(endsAt, all, at(now))]).toEqual([over, hangs]);
  });
});

describe("the words of a closing", () => {
  test.each([
    [{}, "Clôture en cours : tous les paiements sont connus, le résultat s’écrit."],
    [{ openPayments: 1 }, "Clôture en cours : nous attendons la fin de 1 paiement par carte. Le résultat est annoncé ensuite."],
    [{ debits: 1, lastDebitBy: at("2026-10-13") }, "Clôture en cours : nous attendons la réponse des banques pour 1 prélèvement, qui tarde. Le résultat est annoncé ensuite."],
    [{ debits: 2, lastDebitBy: at("2026-10-19"), chequesUntil: at("2026-10-20") },
      "Clôture en cours : nous attendons la réponse des banques pour 2 prélèvements, au plus tard le 19 octobre 2026 ; et les chèques postés à temps, jusqu’au 20 octobre 2026. Le résultat est annoncé ensuite."],
  ])("%j", (facts, words) => expect(closingWords({ ...nothing, ...facts }, at("2026-10-14T08:00:00")).replaceAll("\u00a0", " ")).toBe(words));
});
