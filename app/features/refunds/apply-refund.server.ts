import type Stripe from "stripe";
import { db, type Transaction } from "#db";
import type { RefundStatus } from "#db/schema";
import { refundEntries } from "~/features/ledger/entries";
import { post } from "~/features/ledger/post.server";
import { now } from "~/lib/clock.server";
import { reach } from "~/lib/crash-points.server";
import { recordTransition } from "~/lib/transitions.server";
import { attemptKey, enqueueSettlement } from "./attempts.server";
import { countRefunded, countReturned, lockRefund, type LockedRefund } from "./lock-refund.server";
import { dropOutside, openOutside } from "./open-outside.server";
import { leavingOf, takenBack } from "./refund-entries.server";
import { queueRefundMail } from "./refund-mail.server";

const statusOf = (status: string | null): RefundStatus => {
  if (status === "succeeded") return "succeeded";
  return status === "failed" || status === "canceled" ? "failed" : "pending";
};

/**
 * Which steps exist; a late answer (`pending` after the end) changes nothing. One given up because a bank had paid may have
 * been made by Stripe all the same.
 */
const steps: Record<RefundStatus, readonly RefundStatus[]> = {
  planned: ["pending", "succeeded", "failed"],
  pending: ["succeeded", "failed"],
  succeeded: ["failed"],
  failed: [],
  given_up: ["succeeded"],
};

/** Writes down what Stripe, just read, says of a refund. Told twice or late, it changes nothing. */
export async function applyRefund(refundId: string, told: Stripe.Refund): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const refund = await lockRefund(trx, refundId);
    const to = statusOf(told.status);
    const isOurs = refund !== undefined && (refund.stripeRefundId ?? told.id) === told.id;
    if (!isOurs || !steps[refund.status].includes(to)) return;
    const at = await now(trx);
    if (to === "failed") await fail(trx, refund, told, at);
    else await goOn(trx, refund, { to, stripeRefundId: told.id, at });
    await callSettlement(trx, refund);
    reach("refund.written");
  });
  reach("refund.committed");
}

/** Of a campaign that gives everything back, the last refund calls: a settlement reads all of its gifts. */
async function callSettlement(trx: Transaction, { id, campaignId, reason }: LockedRefund): Promise<void> {
  const others = trx.selectFrom("refund").innerJoin("donation", "donation.id", "donationId").select("refund.id")
    .where("refund.status", "in", ["planned", "pending"]).where("refund.id", "<>", id).where("campaignId", "=", campaignId).limit(1);
  const isOneOfMany = (reason === "campaign_failed" || reason === "campaign_cancelled") && (await others.executeTakeFirst()) !== undefined;
  if (!isOneOfMany) await enqueueSettlement(trx, campaignId);
}

async function goOn(trx: Transaction, refund: LockedRefund, { to, stripeRefundId, at }: { to: RefundStatus; stripeRefundId: string; at: Date }): Promise<void> {
  if (to === "succeeded") await book(trx, refund, at);
  await trx.updateTable("refund").set({ status: to, stripeRefundId, failure: null, finishedAt: to === "succeeded" ? at : null }).where("id", "=", refund.id).execute();
  await recordTransition(trx, { subject: "refund", subjectId: refund.id, from: refund.status, to, at });
  if (to === "succeeded") await dropOutside(trx, refund.id);
}

/** The donor still waits for it, unless their bank has paid them meanwhile. */
async function fail(trx: Transaction, refund: LockedRefund, told: Stripe.Refund, at: Date): Promise<void> {
  const netCents = refund.status === "succeeded" ? await takeBack(trx, refund, at) : refund.netCents;
  const isOwed = refund.amountCents <= netCents;
  const [to, failure] = isOwed ? (["failed", told.failure_reason ?? told.status] as const) : (["given_up", "dispute_lost"] as const);
  await trx.updateTable("refund").set({ status: to, stripeRefundId: told.id, failure, finishedAt: null }).where("id", "=", refund.id).execute();
  await recordTransition(trx, { subject: "refund", subjectId: refund.id, from: refund.status, to, at });
  if (isOwed) await openOutside(trx, refund.id, told.failure_reason ?? null, at);
}

async function book(trx: Transaction, refund: LockedRefund, at: Date): Promise<void> {
  await post(trx, {
    eventKey: await attemptKey(trx, "refund", refund.id), kind: "refund", description: "Don remboursé au donateur", occurredAt: at,
    campaignId: refund.campaignId, donationId: refund.donationId, isDemo: refund.isDemo, entries: refundEntries(await leavingOf(trx, refund)),
  });
  await countRefunded(trx, refund);
  await queueRefundMail(trx, refund.id);
}

/** The bank sent back a refund that had been told as done: the money is on our balance again, and a person must look. Answers what is left of the gift. */
async function takeBack(trx: Transaction, refund: LockedRefund, at: Date): Promise<number> {
  const eventKey = await attemptKey(trx, "refund", refund.id);
  await post(trx, {
    eventKey: `${eventKey}:returned`, kind: "refund_returned", description: "Remboursement revenu de la banque",
    occurredAt: at, campaignId: refund.campaignId, donationId: refund.donationId, isDemo: refund.isDemo,
    entries: await takenBack(trx, eventKey),
  });
  return countReturned(trx, refund);
}
