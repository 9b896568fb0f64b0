import { addDays, parisDay, parisInstant } from "~/lib/dates";
import { addOpenDays, banksClosed, holidays } from "~/lib/working-days";
import { sessionMinutes } from "./deadline";

/** PRODUCT §3: a cheque posted in time may arrive this many working days after the end. */
export const chequeWorkingDays = 5;

/** Stripe: a SEPA direct debit can take this many business days to succeed or to fail. */
export const debitBusinessDays = 14;

/** Nobody is told that a closing hangs before what it waits for has been late for so long. */
const graceMs = 60 * 60_000;

const endOfDay = (day: string): Date => parisInstant(day, "23:59:59");

export type Ending = { endsAt: Date; takesOfflineGifts: boolean };

/** Until when cheques posted in time are awaited; null when the campaign takes no gift outside the site. */
export const chequesUntil = ({ endsAt, takesOfflineGifts }: Ending): Date | null =>
  takesOfflineGifts ? endOfDay(addOpenDays(parisDay(endsAt), chequeWorkingDays, holidays)) : null;

/** Closing may be over from here on: what can still be paid later is not offered. */
export const closingMayEnd = (campaign: Ending): Date => chequesUntil(campaign) ?? campaign.endsAt;

/** The last moment for a bank's answer to a debit ordered then. A day on which banks are closed counts as the next open one. */
export const debitSettlesBy = (orderedAt: Date): Date => endOfDay(addOpenDays(parisDay(orderedAt), debitBusinessDays, banksClosed));

/** Direct debit is offered only while it can settle before closing may end. `payableUntil`: when the payment page closes. */
export const canOfferDebit = (campaign: Ending, payableUntil: Date): boolean => debitSettlesBy(payableUntil) <= closingMayEnd(campaign);

/** The last Paris day (`YYYY-MM-DD`) on which direct debit is offered, seen from a campaign that has begun. */
export function lastDebitDay(campaign: Ending): string {
  let day = parisDay(closingMayEnd(campaign));
  while (!canOfferDebit(campaign, parisInstant(day))) day = addDays(day, -1);
  return day;
}

/** What keeps a campaign from its outcome after the deadline. */
export type ClosingFacts = {
  /** Payments by card whose page is not closed, or whose answer has not come. */
  openPayments: number;
  /** Direct debits that banks have not answered yet. */
  debits: number;
  lastDebitBy: Date | null;
  chequesUntil: Date | null;
};

const isAwaited = (until: Date | null, now: Date): boolean => until !== null && now <= until;

/** The outcome can be written: every payment is final and the delay for cheques is over. */
export const isClosingOver = ({ openPayments, debits, chequesUntil: until }: Pick<ClosingFacts, "openPayments" | "debits" | "chequesUntil">, now: Date): boolean =>
  openPayments === 0 && debits === 0 && !isAwaited(until, now);

/** When everything that is awaited should have come. */
export function closingExpectedEnd(endsAt: Date, { lastDebitBy, chequesUntil: until }: Pick<ClosingFacts, "lastDebitBy" | "chequesUntil">): Date {
  const cards = endsAt.getTime() + sessionMinutes * 60_000;
  return new Date(Math.max(cards, lastDebitBy?.getTime() ?? 0, until?.getTime() ?? 0));
}

/** Something that should have come has not: the team must look. */
export const closingHangs = (endsAt: Date, facts: ClosingFacts, now: Date): boolean =>
  now.getTime() > closingExpectedEnd(endsAt, facts).getTime() + graceMs;
