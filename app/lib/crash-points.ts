/**
 * Where a process may die while money moves or a film is made: before and after each intent, call, answer and commit. `written` is inside
 * the transaction, just before it commits. A test kills a process at each of them; see docs/decisions/crash-points.md.
 */
export const crashPoints = {
  "gift.intent.before": "the form is read, nothing is written",
  "gift.intent.written": "gift and promised rewards written, not committed",
  "gift.intent.committed": "gift saved, Stripe not called yet",
  "gift.session.answered": "Stripe opened the session, we have not written it down",
  "gift.session.committed": "session saved, the donor not sent there yet",
  "webhook.before": "Stripe's event verified, not stored",
  "webhook.written": "event and its job written, not committed",
  "webhook.committed": "event stored, Stripe not answered",
  "poll.event.committed": "one event of Stripe's list stored, the list not read to its end",
  "payment.answered": "Stripe said what became of the payment, nothing written",
  "payment.written": "gift, ledger, mail or refund written, not committed",
  "payment.committed": "the payment is booked, its job not finished",
  "event.applied": "what the event is about is applied, the event not marked",
  "event.committed": "the event marked as applied, its job not finished",
  "cancellation.before": "the donor asked, nothing is written",
  "cancellation.written": "refund planned and rewards freed, not committed",
  "cancellation.committed": "the cancellation is saved, the donor not answered",
  "closing.committed": "the campaign is closing, its open payments not closed",
  "closing.session.answered": "Stripe closed an open payment, we have not written it down",
  "closing.outcome.written": "the outcome written, not committed",
  "closing.outcome.committed": "the outcome saved, its job not finished",
  "settlement.plan.written": "transfers, refunds or the payout planned, not committed",
  "settlement.plan.committed": "the plan saved, its job not finished",
  "refund.call.before": "the refund is an intent, Stripe not called",
  "refund.call.answered": "Stripe took the refund, we have not written it down",
  "refund.written": "refund, ledger and mail written, not committed",
  "refund.committed": "the refund saved, its job not finished",
  "transfer.call.before": "the transfer is an intent, Stripe not called",
  "transfer.call.answered": "Stripe made the transfer, we have not written it down",
  "transfer.written": "transfer and ledger written, not committed",
  "transfer.committed": "the transfer saved, its job not finished",
  "reversal.call.before": "the reversal is an intent, Stripe not called",
  "reversal.call.answered": "Stripe made the reversal, we have not written it down",
  "reversal.written": "reversal and ledger written, not committed",
  "reversal.committed": "the reversal saved, its refund not sent, its job not finished",
  "payout.call.before": "the payout is an intent, Stripe not called",
  "payout.call.answered": "Stripe took the payout, we have not written it down",
  "payout.written": "payout, ledger and mails written, not committed",
  "payout.committed": "the payout saved, its job not finished",
  "dispute.answered": "Stripe said what became of a dispute, nothing written",
  "dispute.written": "dispute, ledger, mails or reversal written, not committed",
  "dispute.committed": "the dispute is booked, its job not finished",
  "answer.call.before": "the answer to a dispute is an intent, Stripe not called",
  "answer.call.answered": "Stripe took the answer, we have not written it down",
  "answer.committed": "the answer marked as sent, the dispute not read again",
  "statement.drawn": "the statement drawn, nothing saved",
  "statement.written": "its file kept, statement and mails written, not committed",
  "statement.committed": "the statement saved, its job not finished",
  "reconciliation.read": "Stripe's books copied, nothing compared",
  "reconciliation.written": "the run, its disagreements and mails written, not committed",
  "reconciliation.committed": "the run saved, its job not finished",
  "upload.written": "a piece of a film on disk, its row does not count it",
  "upload.counted": "the piece counted, and the film's job enqueued if it was the last; the sender not answered",
  "film.taken": "the attempt counted, the film not looked at",
  "film.made": "rendition and picture made, nothing kept",
  "film.kept": "the rendition in its place, no row names it",
  "film.committed": "the film is ready, the original not deleted, its job not finished",
  "reminder.written": "reminders taken and their mails written, not committed",
  "reminder.committed": "the mails saved, the job not finished",
  "mail.call.before": "the mail rendered, the mail server not called",
  "mail.call.answered": "the mail server took the mail, we have not written it down",
  "mail.committed": "the mail marked as sent, its job not finished",
} as const;

export type CrashPoint = keyof typeof crashPoints;
export const crashPointNames = Object.keys(crashPoints) as CrashPoint[];

export type CrashOrder = { point: CrashPoint; /** At which of its passages, from 1. */ passage: number };

/** Reads `<point>` or `<point>:<n>`; null when it is neither. */
export function readCrashOrder(text: string): CrashOrder | null {
  const [point, passage = "1", ...rest] = text.split(":");
  const known = crashPointNames.find((name) => name === point);
  return known && rest.length === 0 && /^[1-9]\d*$/.test(passage) ? { point: known, passage: Number(passage) } : null;
}
