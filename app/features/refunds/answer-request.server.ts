import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { lockCampaignForGiving } from "~/features/campaigns/lock-campaign.server";
import { donationUrl } from "~/features/donations/donation-link.server";
import { lockDonation } from "~/features/donations/lock-donation.server";
import { queueMail } from "~/jobs/queue-mail.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError, orNotFound } from "~/lib/errors";
import { recordTransition } from "~/lib/transitions.server";
import { giftFacts } from "./plan-part.server";
import { refundableCents } from "./refund";
import { refundLocked } from "./refund-part.server";
import type { AnswerInput } from "./refunds.schemas";

/**
 * The team answers a donor's request, once; accepted, all that is left goes back.
 * @throws 404; DomainError refunds.answered | refunds.nothing_left
 */
export async function answerRequest(actor: Actor, requestId: string, { decision, answer }: AnswerInput): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { donationId } = orNotFound(await trx.selectFrom("refundRequest").select("donationId").where("id", "=", requestId).executeTakeFirst());
    await lockOf(trx, donationId);
    const at = await now(trx);
    const refundId = decision === "accepted" ? await refundLeft(trx, actor, donationId, requestId) : null;
    const answered = await trx.updateTable("refundRequest").set({ status: decision, answer, refundId, answeredBy: actor.accountId, answeredAt: at })
      .where("id", "=", requestId).where("status", "=", "asked").returning("id").executeTakeFirst();
    if (!answered) throw new DomainError("refunds.answered");
    await recordTransition(trx, { subject: "refund_request", subjectId: requestId, from: "asked", to: decision, at, accountId: actor.accountId });
    await recordAudit(trx, { actor, action: "refund.request_answered", objectKind: "refund", objectId: requestId, after: { status: decision }, at });
    await tellDonor(trx, requestId);
  });
}

/** The campaign first, then the gift, as everybody locks them. */
async function lockOf(trx: Transaction, donationId: string): Promise<void> {
  const { campaignId } = await trx.selectFrom("donation").select("campaignId").where("id", "=", donationId).executeTakeFirstOrThrow();
  await lockCampaignForGiving(trx, campaignId);
}

/** The request's id is the form's token: accepted twice, one refund. */
async function refundLeft(trx: Transaction, actor: Actor, donationId: string, requestId: string): Promise<string> {
  const left = refundableCents(await giftFacts(trx, await lockDonation(trx, donationId)));
  const isPlanned = await trx.selectFrom("refund").select("id").where("formToken", "=", requestId).executeTakeFirst();
  if (left === 0 && !isPlanned) throw new DomainError("refunds.nothing_left");
  return refundLocked(trx, actor, donationId, { formToken: requestId, lines: [], amount: left, released: false, reason: "donor_asked", message: null });
}

async function tellDonor(trx: Transaction, requestId: string): Promise<void> {
  const { email, donationId, status, answer, ...props } = await trx
    .selectFrom("refundRequest").innerJoin("donation", "donation.id", "refundRequest.donationId").innerJoin("campaign", "campaign.id", "donation.campaignId").innerJoin("project", "project.id", "campaign.projectId")
    .select(["donation.email", "donation.id as donationId", "donation.donorName as name", "project.name as projectName", "refundRequest.status", "refundRequest.answer"])
    .where("refundRequest.id", "=", requestId).executeTakeFirstOrThrow();
  await queueMail(trx, { key: `refund-answer:${requestId}`, template: "refund-answer", to: email, props: { ...props, isAccepted: status === "accepted", answer, link: donationUrl(donationId) } });
}
