import { db } from "#db";
import { refundableCents } from "~/features/refunds/refund";
import { orNotFound } from "~/lib/errors";
import { listLedgerGroups } from "./money.server";

const giftQuery = (donationId: string) =>
  db
    .selectFrom("donation")
    .innerJoin("campaign", "campaign.id", "donation.campaignId")
    .innerJoin("project", "project.id", "campaign.projectId")
    .select(["donation.id", "donation.status", "donation.email", "donation.donorName", "donation.amountCents", "donation.netCents", "donation.refundedCents", "donation.lostCents",
      "donation.feeCents", "donation.freeCents", "donation.chargedAt", "donation.paymentMeans", "donation.stripeChargeId", "donation.campaignId", "project.name as projectName"])
    .where("donation.id", "=", donationId)
    .executeTakeFirst();

const linesQuery = (donationId: string) =>
  db
    .selectFrom("donationLine")
    .innerJoin("reward", "reward.id", "donationLine.rewardId")
    .leftJoin("refundLine", "refundLine.donationLineId", "donationLine.id")
    .select(["donationLine.id", "reward.title", "quantity", "unitCents", "refundLine.refundId", "refundLine.released"])
    .where("donationId", "=", donationId)
    .orderBy("reward.position")
    .execute();

const refundsQuery = (donationId: string) =>
  db
    .selectFrom("refund")
    .leftJoin("transferReversal", "transferReversal.refundId", "refund.id")
    .select(["refund.id", "refund.amountCents", "refund.beyondCents", "refund.reason", "refund.status", "refund.failure", "refund.message", "refund.createdAt", "refund.finishedAt", "refund.stripeRefundId",
      "transferReversal.status as reversalStatus", "transferReversal.reversedCents", "transferReversal.amountCents as reversalCents", "transferReversal.failure as reversalFailure"])
    .where("refund.donationId", "=", donationId)
    .orderBy("refund.createdAt")
    .orderBy("refund.id")
    .execute();

/** A gift's whole life in money, for the team; integer cents. @throws 404 */
export async function getGiftMoney(donationId: string) {
  const gift = orNotFound(await giftQuery(donationId));
  const [lines, refunds, transfer, groups] = await Promise.all([
    linesQuery(donationId),
    refundsQuery(donationId),
    db.selectFrom("transfer").select(["status", "amountCents", "reversedCents", "failure", "finishedAt", "stripeTransferId"]).where("donationId", "=", donationId).executeTakeFirst(),
    listLedgerGroups({ donationId, limit: 100 }),
  ]);
  const refundsCents = refunds.filter(({ status }) => status !== "given_up").reduce((sum, { amountCents }) => sum + amountCents, 0);
  return { gift, lines, refunds, transfer: transfer ?? null, groups, leftCents: refundableCents({ ...gift, refundsCents }) };
}

export type GiftMoney = Awaited<ReturnType<typeof getGiftMoney>>;
