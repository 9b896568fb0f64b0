import { randomUUID } from "node:crypto";
import { db } from "#db";
import { aPdf } from "#tests/factories/label";
import type { Actor } from "~/features/accounts/permissions";
import { savePdf } from "~/features/files/files.server";

/** A file kept, of one page. */
export const savedPdf = (name: string) => db.transaction().execute((trx) => savePdf(trx, { name, bytes: aPdf }));

/** A gift on its way. */
async function aGift(campaignId: string): Promise<string> {
  const values = {
    campaignId, formToken: randomUUID(), email: "louise@example.org", donorName: "Louise", freeCents: 4000, amountCents: 4000,
    sessionExpiresAt: new Date(Date.now() + 31 * 60_000), createdAt: new Date(), isDemo: true,
  };
  return (await db.insertInto("donation").values(values).returning("id").executeTakeFirstOrThrow()).id;
}

/** Its donor asks for it back, and two parts of it that the card refused: one is paid by the label, the other has no account yet. */
export async function aGiftAskedBack(campaignId: string, team: Actor) {
  const giftId = await aGift(campaignId);
  const { id: requestId } = await db.insertInto("refundRequest").values({ donationId: giftId, reason: "Une erreur.", createdAt: new Date() }).returning("id").executeTakeFirstOrThrow();
  const refund = { donationId: giftId, amountCents: 1000, reason: "gesture" as const, status: "failed" as const, failure: "expired_or_canceled_card", createdAt: new Date() };
  const { id: refundId } = await db.insertInto("refund").values(refund).returning("id").executeTakeFirstOrThrow();
  await db.insertInto("outsideRefund").values({ refundId, status: "paid", paidOn: "2026-01-05", evidenceFileId: await savedPdf("virement"), paidBy: team.accountId, createdAt: new Date() }).execute();
  await db.insertInto("outsideRefund").values({ refundId: (await db.insertInto("refund").values({ ...refund, reason: "amount_error" }).returning("id").executeTakeFirstOrThrow()).id, createdAt: new Date() }).execute();
  return { giftId, requestId, refundId, reversalId: await aRefusedReversal(campaignId, giftId) };
}

/** Its money had been transferred, and Stripe will not bring it back. */
async function aRefusedReversal(campaignId: string, donationId: string): Promise<string> {
  const made = { campaignId, donationId, destination: "acct_1", giftCents: 4000, amountCents: 3937, feeCents: 63, status: "succeeded" as const, stripeTransferId: `tr_${donationId}`, createdAt: new Date() };
  const { id: transferId } = await db.insertInto("transfer").values(made).returning("id").executeTakeFirstOrThrow();
  const refused = { transferId, disputeId: randomUUID(), amountCents: 1000, status: "failed" as const, failure: "This transfer cannot be reversed.", createdAt: new Date() };
  return (await db.insertInto("transferReversal").values(refused).returning("id").executeTakeFirstOrThrow()).id;
}
