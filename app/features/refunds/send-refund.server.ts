import type Stripe from "stripe";
import { db } from "#db";
import { hasOpenDispute } from "~/features/donations/open-dispute.server";
import { now } from "~/lib/clock.server";
import { reach } from "~/lib/crash-points.server";
import { recordTransition } from "~/lib/transitions.server";
import { stripe } from "~/services/stripe.server";
import { applyRefund } from "./apply-refund.server";
import { comesBackFirst } from "./comes-back-first.server";
import { attemptKey, mayBeForgotten } from "./attempts.server";
import { reserveCovers } from "./reserve.server";
import { openOutside } from "./open-outside.server";
import { isChargedBack, messageOf, permanentRefusal } from "./stripe-refusal.server";

const findRefund = (refundId: string) =>
  db
    .selectFrom("refund")
    .innerJoin("donation", "donation.id", "refund.donationId")
    .select(["refund.id", "refund.status", "refund.amountCents", "refund.stripeRefundId", "refund.createdAt", "donation.stripeChargeId", "donation.campaignId",
      "donation.id as donationId", "donation.netCents", "refund.afterTransfer"])
    .where("refund.id", "=", refundId)
    .executeTakeFirst();

type Open = NonNullable<Awaited<ReturnType<typeof findRefund>>>;

/**
 * Sends one gift back, once, or reads again what became of it. A card refund waits `pending` at Stripe while the
 * balance is short. `isCovered`: whether the label's reserve can pay what it costs, when the caller has looked.
 * @throws what the queue should try again.
 */
export async function sendRefund(refundId: string, isCovered?: boolean): Promise<void> {
  const refund = await findRefund(refundId);
  if (!refund || (refund.status !== "planned" && refund.status !== "pending")) return;
  if (refund.stripeRefundId) return applyRefund(refundId, await stripe().refunds.retrieve(refund.stripeRefundId));
  if (await hasOpenDispute(db, refund.donationId)) return note(refundId, "disputed");
  if (refund.amountCents > refund.netCents) return void (await end(refundId, "given_up", "dispute_lost"));
  if (refund.afterTransfer && !(await comesBackFirst(refundId))) return;
  if (!(isCovered ?? (await reserveCovers(db, refundId)))) return note(refundId, "reserve_short");
  reach("refund.call.before");
  const asked = await ask(refund).catch((error: unknown) => refused(refund, error));
  if (!asked) return;
  reach("refund.call.answered");
  await applyRefund(refundId, asked);
}

async function refused({ id, donationId }: Open, error: unknown): Promise<undefined> {
  if (isChargedBack(error) && (await keptByBank(donationId))) return end(id, "failed", "charge_disputed");
  // Held by a bank and nobody has told us why yet: it is asked again once we know.
  const refusal = isChargedBack(error) ? null : permanentRefusal(error);
  if (refusal !== null) return end(id, "failed", refusal);
  await note(id, messageOf(error));
  throw error;
}

/** A dispute that is over took a part of this gift: what is left goes back another way. */
const keptByBank = async (donationId: string): Promise<boolean> =>
  (await db.selectFrom("dispute").select("id").where("donationId", "=", donationId).where("lostCents", ">", 0).where("endedAt", "is not", null).executeTakeFirst()) !== undefined;

async function ask(refund: Open): Promise<Stripe.Refund> {
  const found = mayBeForgotten(refund.createdAt, await now()) ? await search(refund) : undefined;
  if (found) return found;
  return stripe().refunds.create(
    { charge: refund.stripeChargeId!, amount: refund.amountCents, metadata: { refund_id: refund.id, campaign_id: refund.campaignId } },
    { idempotencyKey: await attemptKey(db, "refund", refund.id) },
  );
}

async function search(refund: Open): Promise<Stripe.Refund | undefined> {
  const { data } = await stripe().refunds.list({ charge: refund.stripeChargeId!, limit: 100 });
  return data.find((one) => one.metadata?.refund_id === refund.id && one.status !== "failed" && one.status !== "canceled");
}

async function note(refundId: string, failure: string): Promise<void> {
  await db.updateTable("refund").set({ failure }).where("id", "=", refundId).where("status", "=", "planned").execute();
}

/** `failed`: the donor still waits for it. `given_up`: their bank paid them instead. */
async function end(refundId: string, to: "failed" | "given_up", failure: string): Promise<undefined> {
  await db.transaction().execute(async (trx) => {
    const row = await trx.updateTable("refund").set({ status: to, failure })
      .where("id", "=", refundId).where("status", "=", "planned").returning("id").executeTakeFirst();
    if (!row) return;
    const at = await now(trx);
    await recordTransition(trx, { subject: "refund", subjectId: refundId, from: "planned", to, at, reason: failure });
    if (to === "failed") await openOutside(trx, refundId, failure, at);
  });
}
