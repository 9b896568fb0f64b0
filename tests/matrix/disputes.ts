import { randomUUID } from "node:crypto";
import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";

/** A contested gift that waits for an answer, and a repayment that waits for a second person. */
export async function disputeRows(team: Actor, campaignId: string, fileId: string) {
  const at = new Date();
  const donation = await db.insertInto("donation").values({
    campaignId, formToken: randomUUID(), email: "odile@example.org", donorName: "Odile", freeCents: 4000, amountCents: 4000, status: "paid", stripeChargeId: randomUUID(), feeCents: 85,
    chargedAt: at, paidAt: at, createdAt: at, sessionExpiresAt: at, isDemo: true,
  }).returning("id").executeTakeFirstOrThrow();
  const dispute = await db.insertInto("dispute").values({
    donationId: donation.id, stripeDisputeId: `du_${randomUUID()}`, means: "card", status: "needs_response", reason: "fraudulent", amountCents: 4000,
    dueBy: new Date(at.getTime() + 7 * 86_400_000), openedAt: at,
  }).returning("id").executeTakeFirstOrThrow();
  const repayment = await db.insertInto("holderRepayment").values({
    campaignId, formToken: randomUUID(), amountCents: 1500, receivedOn: "2026-01-05", reference: "VIR DETTE", evidenceFileId: fileId, recordedBy: team.accountId, recordedAt: at,
  }).returning("id").executeTakeFirstOrThrow();
  return { disputeId: dispute.id, repaymentId: repayment.id };
}
