import { crashPointNames, type CrashPoint } from "~/lib/crash-points";

/**
 * Every point of the catalogue: a real site or a real worker is killed there (SIGKILL), what it held is taken up again,
 * the story goes to its end, and the invariants hold. No webhook is delivered but by hand: the poller heals the rest.
 */
export type Stage = "opening" | "webhook" | "payment" | "mail" | "cancellation" | "refund" | "closing" | "payout" | "statement" | "reversal" | "reconciliation" | "dispute" | "answer" | "upload" | "film" | "reminder";

const stages: Record<CrashPoint, Stage> = {
  "gift.intent.before": "opening", "gift.intent.written": "opening", "gift.intent.committed": "opening", "gift.session.answered": "opening", "gift.session.committed": "opening",
  "webhook.before": "webhook", "webhook.written": "webhook", "webhook.committed": "webhook",
  "poll.event.committed": "payment", "payment.answered": "payment", "payment.written": "payment", "payment.committed": "payment", "event.applied": "payment", "event.committed": "payment",
  "mail.call.before": "mail", "mail.call.answered": "mail", "mail.committed": "mail",
  "cancellation.before": "cancellation", "cancellation.written": "cancellation", "cancellation.committed": "cancellation",
  "refund.call.before": "refund", "refund.call.answered": "refund", "refund.written": "refund", "refund.committed": "refund",
  "closing.committed": "closing", "closing.session.answered": "closing", "closing.outcome.written": "closing", "closing.outcome.committed": "closing",
  "settlement.plan.written": "closing", "settlement.plan.committed": "closing",
  "transfer.call.before": "closing", "transfer.call.answered": "closing", "transfer.written": "closing", "transfer.committed": "closing",
  "payout.call.before": "payout", "payout.call.answered": "payout", "payout.written": "payout", "payout.committed": "payout",
  "reversal.call.before": "reversal", "reversal.call.answered": "reversal", "reversal.written": "reversal", "reversal.committed": "reversal",
  "reconciliation.read": "reconciliation", "reconciliation.written": "reconciliation", "reconciliation.committed": "reconciliation",
  "dispute.answered": "dispute", "dispute.written": "dispute", "dispute.committed": "dispute",
  "answer.call.before": "answer", "answer.call.answered": "answer", "answer.committed": "answer",
  "upload.written": "upload", "upload.counted": "upload", "film.taken": "film", "film.made": "film", "film.kept": "film", "film.committed": "film",
  "reminder.written": "reminder", "reminder.committed": "reminder",
  "statement.drawn": "statement", "statement.written": "statement", "statement.committed": "statement",
};
/** The points that a stage of the story goes through. */
export const pointsOf = (stage: Stage) => crashPointNames.filter((point) => stages[point] === stage);
