import type Stripe from "stripe";
import { db, type Transaction } from "#db";
import type { RefundStatus } from "#db/schema";
import { refundEntries } from "~/features/ledger/entries";
import { post } from "~/features/ledger/post.server";
import { now } from "~/lib/clock.server";
import { reach } from "~/lib/crash-points.server";
import { recordTransition } from "~/lib/transitions.server";
import { attemptKey, enqueueSettlement } from "./attempts.server";
import { addRefunded, lockRefund, type LockedRefund } from "./lock-refund.server";
import { dropOutside, openOutside } from "./open-outside.server";
import { leavingOf, takenBack } from "./refund-entries.server";
import { queueRefundMail } from "./refund-mail.server";

const statusOf = (status: string | null): RefundStatus => {
  if (status === "succeeded") return "succeeded";
  return status === "failed" || status === "canceled" ? "failed" : "pending";
};

/** Which steps exist; a late answer (`pending` after the end) changes nothing. */
const steps: Record<RefundStatus, readonly RefundStatus[]> = {
  planned: ["pending", "succeeded", "failed"],
  pending: ["succeeded", "failed"],
  succeeded: ["failed"],
  failed: [],
  given_up: [],
};

/** Writes down what Stripe, just read, says of a refund. Told twice or late, it changes nothing. */
export async function applyRefund(refundId: string, told: Stripe.Refund): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const refund = await lockRefund(trx, refundId);
    const to = statusOf(told.status);
    const isOurs = refund !== undefined && (refund.stripeRefundId ?? told.id) === told.id;
    if (!isOurs || !steps[refund.status].includes(to)) return;
    const at = await now(trx);
    if (to === "succeeded") await book(trx, refund, at);
    if (refund.status === "succeeded") await takeBack(trx, refund, at);
    await trx
      .updateTable("refund")
      .set({ status: to, stripeRefundId: told.id, failure: to === "failed" ? (told.failure_reason ?? told.status) : null, finishedAt: to === "succeeded" ? at : null })
      .where("id", "=", refundId)
      .execute();
    await recordTransition(trx, { subject: "refund", subjectId: refundId, from: refund.status, to, at });
    if (to === "failed") await openOutside(trx, refundId, told.failure_reason ?? null, at);
    if (to === "succeeded") await dropOutside(trx, refundId);
    await enqueueSettlement(trx, refund.campaignId);
    reach("refund.written");
  });
  reach("refund.committed");
}

async function book(trx: Transaction, refund: LockedRefund, at: Date): Promise<void> {
  await post(trx, {
    eventKey: await attemptKey(trx, "refund", refund.id), kind: "refund", description: "Don remboursé au donateur", occurredAt: at,
    campaignId: refund.campaignId, donationId: refund.donationId, isDemo: refund.isDemo, entries: refundEntries(await leavingOf(trx, refund)),
  });
  await addRefunded(trx, refund.donationId, refund.amountCents);
  await queueRefundMail(trx, refund.id);
}

/** The bank sent back a refund that had been told as done: the money is on our balance again, and a person must look. */
async function takeBack(trx: Transaction, refund: LockedRefund, at: Date): Promise<void> {
  const eventKey = await attemptKey(trx, "refund", refund.id);
  await post(trx, {
    eventKey: `${eventKey}:returned`, kind: "refund_returned", description: "Remboursement revenu de la banque",
    occurredAt: at, campaignId: refund.campaignId, donationId: refund.donationId, isDemo: refund.isDemo,
    entries: await takenBack(trx, eventKey),
  });
  await addRefunded(trx, refund.donationId, -refund.amountCents);
}
