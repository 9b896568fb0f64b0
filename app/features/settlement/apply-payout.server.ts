import type Stripe from "stripe";
import { db, type Transaction } from "#db";
import type { PayoutStatus } from "#db/schema";
import { payoutEntries, payoutReturnedEntries } from "~/features/ledger/entries";
import { post } from "~/features/ledger/post.server";
import { now } from "~/lib/clock.server";
import { reach } from "~/lib/crash-points.server";
import { recordTransition } from "~/lib/transitions.server";
import { enqueueSettlement } from "~/features/refunds/attempts.server";
import { payoutMayGo } from "./payout";
import { queuePayoutFailedMails } from "./settlement-mails.server";

const statuses: Record<string, PayoutStatus> = { pending: "pending", in_transit: "in_transit", paid: "paid", failed: "failed", canceled: "failed" };

const lockPayout = (trx: Transaction, payoutId: string) =>
  trx
    .selectFrom("payout")
    .innerJoin("campaign", "campaign.id", "payout.campaignId")
    .select(["payout.id", "payout.status", "payout.amountCents", "payout.campaignId", "payout.stripePayoutId", "campaign.isDemo"])
    .where("payout.id", "=", payoutId)
    .forUpdate("payout")
    .executeTakeFirst();

type Locked = NonNullable<Awaited<ReturnType<typeof lockPayout>>>;

/** Writes down what Stripe, just read, says of a payout. Told twice or late, it changes nothing. */
export async function applyPayout(payoutId: string, told: Stripe.Payout): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const payout = await lockPayout(trx, payoutId);
    const to = statuses[told.status];
    const isOurs = payout !== undefined && (payout.stripePayoutId ?? told.id) === told.id;
    if (!to || !isOurs || !payoutMayGo(payout.status, to, "stripe")) return;
    await move(trx, payout, to, {
      stripePayoutId: told.id, arrivesOn: new Date(told.arrival_date * 1000), failure: to === "failed" ? (told.failure_code ?? told.failure_message ?? told.status) : null,
    });
    reach("payout.written");
  });
  reach("payout.committed");
}

/** Stripe would not even take the order: the team sees why, and the holder is told. */
export async function refusePayout(payoutId: string, failure: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const payout = await lockPayout(trx, payoutId);
    if (payout?.status === "planned") await move(trx, payout, "failed", { failure });
  });
}

type Told = { stripePayoutId?: string; arrivesOn?: Date; failure: string | null };

async function move(trx: Transaction, payout: Locked, to: PayoutStatus, told: Told): Promise<void> {
  const at = await now(trx);
  if (to === "paid") await book(trx, payout, told.stripePayoutId!, at);
  if (payout.status === "paid") await takeBack(trx, payout, told.stripePayoutId!, at);
  await trx.updateTable("payout").set({ ...told, status: to, paidAt: to === "paid" ? at : null }).where("id", "=", payout.id).execute();
  await recordTransition(trx, { subject: "payout", subjectId: payout.id, from: payout.status, to, at, reason: told.failure ?? undefined });
  if (to === "failed") await queuePayoutFailedMails(trx, { ...payout, failure: told.failure, at });
  if (to === "paid") await enqueueSettlement(trx, payout.campaignId);
}

async function book(trx: Transaction, { campaignId, amountCents, isDemo }: Locked, stripePayoutId: string, at: Date): Promise<void> {
  await post(trx, {
    eventKey: `payout:${stripePayoutId}`, kind: "payout", description: "Reversement reçu par la banque du porteur", occurredAt: at,
    campaignId, isDemo, entries: payoutEntries({ campaignId, amountCents }),
  });
}

async function takeBack(trx: Transaction, { campaignId, amountCents, isDemo }: Locked, stripePayoutId: string, at: Date): Promise<void> {
  await post(trx, {
    eventKey: `payout:${stripePayoutId}:returned`, kind: "payout_returned", description: "Reversement renvoyé par la banque du porteur", occurredAt: at,
    campaignId, isDemo, entries: payoutReturnedEntries({ campaignId, amountCents }),
  });
}
