import { randomUUID } from "node:crypto";
import { db } from "#db";
import { giftEntries, refundEntries } from "~/features/ledger/entries";
import { post, type NewGroup, type PostedGroup } from "~/features/ledger/post.server";

const occurredAt = new Date("2026-03-02T09:00:00Z");

type GiftOptions = { campaignId?: string; donationId?: string; amountCents?: number; feeCents?: number };

/** A paid gift as the ledger sees it (there need be no campaign row: the ledger is the lower room). */
export async function aPostedGift(options: GiftOptions = {}): Promise<PostedGroup & { group: NewGroup; campaignId: string; donationId: string }> {
  const { campaignId = randomUUID(), donationId = randomUUID(), amountCents = 2500, feeCents = 63 } = options;
  const group: NewGroup = {
    eventKey: `gift:${donationId}`, kind: "gift", description: "Gift", occurredAt, campaignId, donationId, isDemo: true,
    entries: giftEntries({ campaignId, amountCents, feeCents }),
  };
  const posted = await db.transaction().execute((trx) => post(trx, group));
  return { ...posted, group, campaignId, donationId };
}

type PaidGift = { email: string; amountCents: number; at?: Date; refundedCents?: number; isDemo?: boolean };

/** A paid gift as rows and ledger have it, a part of which may have gone back. */
export async function aPaidGift(campaignId: string, { email, amountCents, at = occurredAt, refundedCents = 0, isDemo = true }: PaidGift): Promise<string> {
  const feeCents = 63;
  const values = {
    campaignId, formToken: randomUUID(), email, freeCents: amountCents, amountCents, refundedCents, feeCents, status: "paid" as const,
    sessionExpiresAt: at, createdAt: at, paidAt: at, chargedAt: at, stripeChargeId: randomUUID(), isDemo,
  };
  const { id: donationId } = await db.insertInto("donation").values(values).returning("id").executeTakeFirstOrThrow();
  const group = { description: "Gift", occurredAt: at, campaignId, donationId, isDemo };
  await db.transaction().execute(async (trx) => {
    await post(trx, { ...group, eventKey: `gift:${donationId}`, kind: "gift", entries: giftEntries({ campaignId, amountCents, feeCents }) });
    if (refundedCents === 0) return;
    const { id } = await trx.insertInto("refund").values({ donationId, amountCents: refundedCents, reason: "donor_wish", status: "succeeded", stripeRefundId: randomUUID(), createdAt: at, finishedAt: at }).returning("id").executeTakeFirstOrThrow();
    await post(trx, { ...group, eventKey: `refund:${id}`, kind: "refund", entries: refundEntries({ campaignId, amountCents: refundedCents, feeCents: 0 }) });
  });
  return donationId;
}
