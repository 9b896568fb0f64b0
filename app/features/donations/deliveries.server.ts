import { sql } from "kysely";
import { db, type Handle } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { getOwnCampaign, listOwnCampaigns } from "~/features/campaigns/campaigns.server";
import type { HandOver } from "~/features/campaigns/reward";
import { readAnswers } from "./stored-answers";
import { wholeReasons } from "./donation";
import { offlineAt } from "~/features/offline-gifts/counted-offline.server";
import { offlinePromises } from "~/features/offline-gifts/offline-support.server";
import { byReward, deliveriesStage, type DeliveriesStage, type RewardDeliveries } from "./deliveries";
import { readAround } from "./supporters.server";

/** Promised lines of gifts that stay: paid, neither the gift nor the line given back, about to be, or taken by a bank. */
const promised = (handle: Handle) =>
  handle
    .selectFrom("donationLine")
    .innerJoin("donation", "donation.id", "donationLine.donationId")
    .innerJoin("reward", "reward.id", "donationLine.rewardId")
    .where("donation.status", "=", "paid")
    .where("donation.lostCents", "=", 0)
    .where((eb) => eb.not(eb.exists(eb.selectFrom("refund").select("refund.id").whereRef("refund.donationId", "=", "donation.id").where("refund.reason", "in", wholeReasons))))
    .where((eb) => eb.not(eb.exists(eb.selectFrom("refundLine").select("refundLine.refundId").whereRef("refundLine.donationLineId", "=", "donationLine.id"))));

async function listPromises(campaignId: string, handle: Handle) {
  const rows = await promised(handle)
    .select([
      "donationLine.id", "quantity", "answers", "donorName", "message", "postalAddress", "amountCents", "chargedAt", "anonymous", "amountHidden",
      sql<boolean>`words_hidden_at is not null`.as("wordsHidden"),
      sql<Date | null>`(select max(at) from donation_correction where donation_correction.donation_id = donation.id)`.as("correctedAt"),
      "reward.id as rewardId", "reward.title", "reward.handOver", "reward.deliveryMonth",
    ])
    .where("donation.campaignId", "=", campaignId)
    .orderBy("reward.position")
    .execute();
  const online = rows.map((row) => ({ ...row, outside: false, note: null, answers: readAnswers(row.answers) }));
  return [...online, ...(await listOfflinePromises(campaignId, handle))].map((row) => ({ ...row, handOver: row.handOver as HandOver }));
}

const listOfflinePromises = async (campaignId: string, handle: Handle) => {
  const rows = await offlinePromises(handle)
    .select([
      "offlineGiftLine.id", "quantity", "donorName", "message", "postalAddress", "amountCents", offlineAt.as("chargedAt"), "anonymous", "amountHidden",
      sql<boolean>`words_hidden_at is not null`.as("wordsHidden"), "rewardNote as note",
      "reward.id as rewardId", "reward.title", "reward.handOver", "reward.deliveryMonth",
    ])
    .where("offlineGift.campaignId", "=", campaignId)
    .orderBy("reward.position")
    .execute();
  return rows.map((row) => ({ ...row, outside: true, answers: [], correctedAt: null }));
};

export type Deliveries = { stage: DeliveriesStage; endsAt: Date | null; rewards: RewardDeliveries[] };

/** What the holder owes, to whom; nobody is named before the campaign has succeeded. @throws 404 for another's campaign */
export async function listDeliveries(actor: Actor, campaignId: string, handle: Handle = db): Promise<Deliveries> {
  const { id, status, endsAt } = await getOwnCampaign(actor, campaignId, handle);
  const stage = deliveriesStage(status);
  return { stage, endsAt, rewards: stage === "open" ? byReward(await listPromises(id, handle), await readAround(handle, id)) : [] };
}

/** The ids of one's succeeded campaigns that promised rewards. */
export async function listCampaignsToDeliver(actor: Actor, handle: Handle = db): Promise<Set<string>> {
  const open = (await listOwnCampaigns(actor, handle)).filter(({ status }) => deliveriesStage(status) === "open");
  if (open.length === 0) return new Set();
  const ids = open.map(({ id }) => id);
  const rows = await promised(handle)
    .select("donation.campaignId")
    .where("donation.campaignId", "in", ids)
    .union(offlinePromises(handle).select("offlineGift.campaignId").where("offlineGift.campaignId", "in", ids))
    .execute();
  return new Set(rows.map(({ campaignId }) => campaignId));
}
