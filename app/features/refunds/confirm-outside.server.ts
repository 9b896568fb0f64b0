import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { refundByLabelEntries } from "~/features/ledger/entries";
import { post } from "~/features/ledger/post.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError, orNotFound } from "~/lib/errors";
import { recordTransition } from "~/lib/transitions.server";
import { attemptKey, enqueueSettlement } from "./attempts.server";
import { countRefunded, lockRefund, type LockedRefund } from "./lock-refund.server";
import { mayConfirm } from "./outside-refund";
import { lockOutside } from "./pay-outside.server";
import { leavingOf } from "./refund-entries.server";
import { queueRefundMail } from "./refund-mail.server";

/**
 * A second person has seen the transfer on the label's bank statement: the gift has gone back, the label's reserve is
 * credited, the donor is told and the bank account forgotten. @throws 404; DomainError refunds.second_person
 */
export async function confirmOutside(actor: Actor, refundId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const refund = orNotFound(await lockRefund(trx, refundId));
    const outside = await lockOutside(trx, refundId);
    if (outside.status === "confirmed") return;
    if (refund.status !== "failed" || !mayConfirm(outside.status, outside.paidBy, actor.accountId)) throw new DomainError("refunds.second_person");
    const at = await now(trx);
    await book(trx, refund, at);
    await trx.updateTable("outsideRefund").set({ status: "confirmed", confirmedBy: actor.accountId, confirmedAt: at, ibanSealed: null }).where("refundId", "=", refundId).execute();
    await recordTransition(trx, { subject: "outside_refund", subjectId: refundId, from: "paid", to: "confirmed", at, accountId: actor.accountId });
    await recordAudit(trx, { actor, action: "refund.outside_confirmed", objectKind: "refund", objectId: refundId, before: { status: "failed" }, after: { status: "succeeded" }, at });
    await queueRefundMail(trx, refundId, "label");
    await enqueueSettlement(trx, refund.campaignId);
  });
}

async function book(trx: Transaction, refund: LockedRefund, at: Date): Promise<void> {
  const { id, campaignId, donationId, isDemo } = refund;
  const entries = refundByLabelEntries(await leavingOf(trx, refund));
  // Nothing of it was held nor is owed: the label pays, and owes itself as much.
  if (entries.length > 0)
    await post(trx, { eventKey: await attemptKey(trx, "refund", id), kind: "refund_by_label", description: "Don remboursé par le label, par virement", occurredAt: at, campaignId, donationId, isDemo, entries });
  await countRefunded(trx, refund);
  await trx.updateTable("refund").set({ status: "succeeded", stripeRefundId: null, failure: null, finishedAt: at }).where("id", "=", id).execute();
  await recordTransition(trx, { subject: "refund", subjectId: id, from: "failed", to: "succeeded", at });
}
