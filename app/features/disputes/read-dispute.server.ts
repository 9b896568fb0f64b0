import type Stripe from "stripe";
import { db } from "#db";
import type { DisputeMeans, DisputeStatus } from "#db/schema";
import { applyDonation } from "~/features/donations/apply-donation.server";
import { expectsLivemode, stripe } from "~/services/stripe.server";
import { isDisputeStatus, movements, type Movements } from "./dispute";

export type ToldDispute = {
  stripeDisputeId: string;
  status: DisputeStatus;
  means: DisputeMeans;
  reason: string;
  amountCents: number;
  dueBy: Date | null;
  openedAt: Date;
  money: Movements;
};

const date = (seconds: number) => new Date(seconds * 1000);

/** Asks Stripe. @throws Error for a word of Stripe that this code does not know: a person must look */
export async function readDispute(stripeDisputeId: string): Promise<Stripe.Dispute> {
  const told = await stripe().disputes.retrieve(stripeDisputeId, { expand: ["charge", "payment_intent"] });
  if (told.currency !== "eur" || told.livemode !== expectsLivemode()) throw new Error(`Dispute ${told.id} is not of this site`);
  return told;
}

export function inOurWords(told: Stripe.Dispute): ToldDispute {
  if (!isDisputeStatus(told.status)) throw new Error(`Dispute ${told.id} has an unknown status: ${told.status}`);
  const means = typeof told.charge !== "string" && told.charge.payment_method_details?.type === "sepa_debit" ? "debit" : "card";
  const { due_by } = told.evidence_details;
  return {
    stripeDisputeId: told.id, status: told.status, means, reason: told.reason, amountCents: told.amount,
    dueBy: due_by ? date(due_by) : null, openedAt: date(told.created), money: movements(told.balance_transactions),
  };
}

const idOf = (object: string | { id: string } | null): string => (object === null || typeof object === "string" ? (object ?? "") : object.id);

/**
 * The gift that a dispute is about, made known as paid first if nobody had told us yet. Null when it is none of ours.
 * @throws Error while its payment cannot be booked, so that the job comes again
 */
export async function findDisputedGift(told: Stripe.Dispute): Promise<string | null> {
  const known = await db.selectFrom("donation").select(["id"])
    .where((eb) => eb.or([eb("stripeChargeId", "=", idOf(told.charge)), eb("stripePaymentIntentId", "=", idOf(told.payment_intent))])).executeTakeFirst();
  if (known) return known.id;
  const named = told.payment_intent !== null && typeof told.payment_intent !== "string" ? told.payment_intent.metadata.donation_id : undefined;
  const row = named && (await db.selectFrom("donation").select("id").where((eb) => eb(eb.cast<string>("id", "text"), "=", named)).executeTakeFirst());
  if (!row) return null;
  if ((await applyDonation(row.id)) !== "paid") throw new Error(`Dispute ${told.id} is about donation ${row.id}, which is not paid yet`);
  return row.id;
}
