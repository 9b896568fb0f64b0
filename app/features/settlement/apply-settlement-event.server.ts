import { db } from "#db";
import { stripe } from "~/services/stripe.server";
import { applyPayout } from "./apply-payout.server";
import { applyRefund } from "~/features/refunds/apply-refund.server";
import { sendTransfer } from "./send-transfer.server";
import { recordTopUp } from "./top-up.server";

export type SettlementEvent = { type: string; account: string | null; objectId: string };

/** Kinds of event that this room applies. */
export const isSettlementEvent = (type: string): boolean => type.startsWith("refund.") || type.startsWith("payout.") || type.startsWith("transfer.") || type === "topup.succeeded";

/** Reads the object again from Stripe and writes it down; an object that is not ours changes nothing. @throws Stripe's errors. */
export async function applySettlementEvent({ type, account, objectId }: SettlementEvent): Promise<void> {
  if (type === "topup.succeeded") return recordTopUp(objectId);
  if (type.startsWith("refund.")) return refundEvent(objectId);
  if (type.startsWith("payout.") && account) return payoutEvent(objectId, account);
  if (type === "transfer.created") return transferEvent(objectId);
}

async function refundEvent(objectId: string): Promise<void> {
  const told = await stripe().refunds.retrieve(objectId);
  const row = await db
    .selectFrom("refund")
    .select("id")
    .where((eb) => eb.or([eb("stripeRefundId", "=", told.id), eb(eb.cast<string>("id", "text"), "=", told.metadata?.refund_id ?? "")]))
    .executeTakeFirst();
  if (row) await applyRefund(row.id, told);
}

async function payoutEvent(objectId: string, stripeAccount: string): Promise<void> {
  const told = await stripe().payouts.retrieve(objectId, {}, { stripeAccount });
  const row = await db
    .selectFrom("payout")
    .select("id")
    .where((eb) => eb.or([eb("stripePayoutId", "=", told.id), eb(eb.cast<string>("id", "text"), "=", told.metadata?.payout_id ?? "")]))
    .where("stripeAccountId", "=", stripeAccount)
    .executeTakeFirst();
  if (row) await applyPayout(row.id, told);
}

/** A transfer that we asked and never wrote down: asking again with its key answers the same transfer. */
async function transferEvent(objectId: string): Promise<void> {
  const told = await stripe().transfers.retrieve(objectId);
  const row = await db.selectFrom("transfer").select("id")
    .where((eb) => eb(eb.cast<string>("id", "text"), "=", told.metadata.transfer_id ?? "")).where("status", "=", "planned").executeTakeFirst();
  if (row) await sendTransfer(row.id);
}
