import type Stripe from "stripe";
import { db, type Transaction } from "#db";
import { transferEntries } from "~/features/ledger/entries";
import { post } from "~/features/ledger/post.server";
import { now } from "~/lib/clock.server";
import { reach } from "~/lib/crash-points.server";
import { recordTransition } from "~/lib/transitions.server";
import { stripe } from "~/services/stripe.server";
import { attemptKey, enqueueSettlement, mayBeForgotten } from "~/features/refunds/attempts.server";
import { reserveCovers } from "~/features/refunds/reserve.server";
import { claimTransfer } from "./claim-transfer.server";
import { settlementRules } from "./settlement";
import { messageOf, permanentRefusal } from "~/features/refunds/stripe-refusal.server";

const findTransfer = (transferId: string) =>
  db
    .selectFrom("transfer")
    .innerJoin("donation", "donation.id", "transfer.donationId")
    .innerJoin("campaign", "campaign.id", "transfer.campaignId")
    .select(["transfer.id", "transfer.status", "transfer.campaignId", "transfer.donationId", "transfer.destination", "transfer.amountCents",
      "transfer.feeCents", "transfer.createdAt", "transfer.giftCents", "donation.stripeChargeId",
      "donation.feeCents as processorFeeCents", "campaign.feeBearer", "campaign.isDemo"])
    .where("transfer.id", "=", transferId)
    .executeTakeFirst();

type Planned = NonNullable<Awaited<ReturnType<typeof findTransfer>>>;

/**
 * Moves one gift to the holder's account, once. The intent is our row; Stripe's answer and its ledger group are saved
 * together. @throws what the queue should try again.
 */
export async function sendTransfer(transferId: string): Promise<void> {
  const planned = await findTransfer(transferId);
  if (planned?.status !== "planned") return;
  if (planned.feeBearer === "label" && !(await reserveCovers(db, transferId))) return note(transferId, "reserve_short");
  if (!(await claimTransfer(planned))) return;
  reach("transfer.call.before");
  const sent = await ask(planned).catch(async (error: unknown) => {
    const refusal = permanentRefusal(error);
    if (refusal !== null) return refuse(planned, refusal);
    await note(transferId, messageOf(error));
    throw error;
  });
  if (!sent) return;
  reach("transfer.call.answered");
  await db.transaction().execute((trx) => saveTransfer(trx, planned, sent.id));
  reach("transfer.committed");
}

async function ask(planned: Planned): Promise<Stripe.Transfer> {
  const found = mayBeForgotten(planned.createdAt, await now()) ? await search(planned) : undefined;
  if (found) return found;
  return stripe().transfers.create(
    {
      amount: planned.amountCents, currency: "eur", destination: planned.destination, source_transaction: planned.stripeChargeId!,
      transfer_group: planned.campaignId, metadata: { transfer_id: planned.id, donation_id: planned.donationId },
    },
    { idempotencyKey: await attemptKey(db, "transfer", planned.id) },
  );
}

async function search(planned: Planned): Promise<Stripe.Transfer | undefined> {
  for await (const transfer of stripe().transfers.list({ transfer_group: planned.campaignId, limit: 100 }))
    if (transfer.metadata.transfer_id === planned.id && !transfer.reversed) return transfer;
  return undefined;
}

async function saveTransfer(trx: Transaction, planned: Planned, stripeTransferId: string): Promise<void> {
  const at = await now(trx);
  const saved = await trx
    .updateTable("transfer")
    .set({ status: "succeeded", stripeTransferId, failure: null, finishedAt: at })
    .where("id", "=", planned.id).where("status", "=", "planned")
    .returning("id").executeTakeFirst();
  if (!saved) return;
  await recordTransition(trx, { subject: "transfer", subjectId: planned.id, from: "planned", to: "succeeded", at, ruleVersion: settlementRules });
  await postTransfer(trx, planned, at);
  await enqueueSettlement(trx, planned.campaignId);
  reach("transfer.written");
}

async function postTransfer(trx: Transaction, planned: Planned, at: Date): Promise<void> {
  const { campaignId, donationId, feeBearer, giftCents } = planned;
  await post(trx, {
    eventKey: `transfer:${planned.id}`, kind: "transfer", description: "Don viré sur le compte du porteur", occurredAt: at,
    campaignId, donationId, isDemo: planned.isDemo,
    entries: transferEntries({
      campaignId, giftCents, feeBearer, feeCents: planned.processorFeeCents!,
      labelFeeCents: giftCents - planned.feeCents - planned.amountCents,
    }),
  });
}

async function note(transferId: string, failure: string): Promise<void> {
  await db.updateTable("transfer").set({ failure }).where("id", "=", transferId).where("status", "=", "planned").execute();
}

/** Stripe said no for good: the team sees why, and asks again once the cause is gone. */
async function refuse(planned: Planned, failure: string): Promise<undefined> {
  await db.transaction().execute(async (trx) => {
    const row = await trx.updateTable("transfer").set({ status: "failed", failure })
      .where("id", "=", planned.id).where("status", "=", "planned").returning("id").executeTakeFirst();
    if (row) await recordTransition(trx, { subject: "transfer", subjectId: planned.id, from: "planned", to: "failed", at: await now(trx), reason: failure });
  });
}
