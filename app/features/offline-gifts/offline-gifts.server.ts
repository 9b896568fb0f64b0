import { sql } from "kysely";
import { db, type Handle } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { getOwnCampaign } from "~/features/campaigns/campaigns.server";
import { orNotFound } from "~/lib/errors";

const gifts = (handle: Handle) =>
  handle
    .selectFrom("offlineGift")
    .innerJoin("campaign", "campaign.id", "offlineGift.campaignId")
    .innerJoin("project", "project.id", "campaign.projectId")
    .innerJoin("organisation", "organisation.id", "project.organisationId")
    .innerJoin("account as recorder", "recorder.id", "recordedBy")
    .leftJoin("account as decider", "decider.id", "decidedBy")
    .leftJoin("offlineReturn as proof", (join) => join.onRef("proof.offlineGiftId", "=", "offlineGift.id").on("proof.status", "<>", "rejected"))
    .leftJoin("offlineCorrection as correction", (join) => join.onRef("correction.offlineGiftId", "=", "offlineGift.id").on("correction.status", "=", "asked"))
    .select([
      "offlineGift.id", "offlineGift.campaignId", "offlineGift.status", "kind", "offlineGift.amountCents", "receivedOn", "donorName", "offlineGift.email", "recordedAt",
      "offlineGift.decidedAt", "offlineGift.decisionReason", "offlineGift.settledAt", "replacesId", "anonymous", "amountHidden",
      "project.name as projectName", "organisation.name as organisationName", "campaign.status as campaignStatus",
      "recorder.name as recordedBy", "decider.name as decidedBy", "proof.status as proofStatus", "proof.returnedOn", "correction.id as correctionId",
    ]);

/** Somebody of the team has something to decide, the oldest first. */
const waiting = sql<boolean>`(offline_gift.status = 'declared' or coalesce(proof.status = 'proved', false) or correction.id is not null)`;

export type OfflineGift = Awaited<ReturnType<ReturnType<typeof gifts>["execute"]>>[number];

/** Everything the team has to look at, the oldest first. */
export const listOfflineWaiting = (handle: Handle = db): Promise<OfflineGift[]> => gifts(handle).where(waiting).orderBy("recordedAt").orderBy("offlineGift.id").execute();

/** Those that wait for nobody, the latest first. */
export const listOfflineDecided = (handle: Handle = db, limit = 100): Promise<OfflineGift[]> =>
  gifts(handle).where(sql<boolean>`not ${waiting}`).orderBy("offlineGift.decidedAt", "desc").orderBy("offlineGift.id").limit(limit).execute();

export const listCampaignOffline = (campaignId: string, handle: Handle = db): Promise<OfflineGift[]> =>
  gifts(handle).where("offlineGift.campaignId", "=", campaignId).orderBy("receivedOn", "desc").orderBy("recordedAt", "desc").orderBy("offlineGift.id").execute();

/** All of them, for the team's file. */
export const listAllOffline = (handle: Handle = db): Promise<OfflineGift[]> => gifts(handle).orderBy("recordedAt").orderBy("offlineGift.id").execute();

/** Of one's own campaign, with its gifts; the holder received them, so sees them whole. @throws 404 for another's campaign */
export async function getOwnOffline(actor: Actor, campaignId: string) {
  const campaign = await getOwnCampaign(actor, campaignId);
  const list = await listCampaignOffline(campaign.id);
  return { campaign, gifts: list };
}

/** What one donor gave with this address, what was not kept left out. A corrected gift shows as the one that stands in its place. */
export const listOfflineOf = (email: string, handle: Handle = db) =>
  handle
    .selectFrom("offlineGift")
    .innerJoin("campaign", "campaign.id", "campaignId")
    .innerJoin("project", "project.id", "campaign.projectId")
    .innerJoin("organisation", "organisation.id", "project.organisationId")
    .select(["offlineGift.id", "offlineGift.status", "kind", "amountCents", "receivedOn", "project.name as projectName", "organisation.name as organisationName"])
    .where("offlineGift.email", "=", email)
    .where("offlineGift.status", "in", ["declared", "confirmed", "returned"])
    .execute();

const linesOf = (giftId: string) =>
  db.selectFrom("offlineGiftLine").innerJoin("reward", "reward.id", "rewardId").select(["reward.id", "title", "quantity", "unitCents", "deliveryMonth"])
    .where("offlineGiftId", "=", giftId).orderBy("position").execute();

const evidenceOf = (giftId: string) =>
  db.selectFrom("offlineGiftEvidence").innerJoin("file", "file.id", "fileId").innerJoin("account", "account.id", "addedBy")
    .select(["file.id", "file.name", "addedAt as at", "account.name as by"]).where("offlineGiftId", "=", giftId).orderBy("addedAt").execute();

const returnsOf = (giftId: string) =>
  db.selectFrom("offlineReturn").innerJoin("account as prover", "prover.id", "provedBy").leftJoin("account as decider", "decider.id", "decidedBy")
    .select(["offlineReturn.id", "status", "returnedOn", "fileId", "provedAt", "prover.name as provedBy", "decider.name as decidedBy", "decisionReason"])
    .where("offlineGiftId", "=", giftId).orderBy("provedAt").execute();

const correctionsOf = (giftId: string) =>
  db.selectFrom("offlineCorrection").innerJoin("account as asker", "asker.id", "askedBy").leftJoin("account as decider", "decider.id", "decidedBy")
    .select(["offlineCorrection.id", "status", "amountCents", "reason", "askedAt", "asker.name as askedBy", "decider.name as decidedBy", "decisionReason"])
    .where("offlineGiftId", "=", giftId).orderBy("askedAt").execute();

/** One gift with all that the team needs to decide. Not scoped: team only. @throws 404 */
export async function getOfflineGift(giftId: string) {
  const gift = orNotFound(await gifts(db).select(["offlineGift.freeCents", "postalAddress", "message", "rewardNote", "wordsHiddenAt"]).where("offlineGift.id", "=", giftId).executeTakeFirst());
  const replacedBy = await db.selectFrom("offlineGift").select("id").where("replacesId", "=", giftId).executeTakeFirst();
  const [lines, evidence, returns, corrections] = await Promise.all([linesOf(giftId), evidenceOf(giftId), returnsOf(giftId), correctionsOf(giftId)]);
  // A corrected gift keeps the evidence of the one that it stands for.
  const former = gift.replacesId ? await evidenceOf(gift.replacesId) : [];
  return { ...gift, lines, evidence: [...former, ...evidence], returns, corrections, replacedById: replacedBy?.id ?? null };
}

export type OfflineGiftFile = Awaited<ReturnType<typeof getOfflineGift>>;

/** A file of a gift: for the team, and for who is of its organisation. @throws 404 for anybody else */
export async function getOfflineFileId(actor: Actor, campaignId: string, fileId: string): Promise<string> {
  if (!actor.roles.includes("team")) await getOwnCampaign(actor, campaignId);
  const { rows } = await sql<{ fileId: string }>`
    select e.file_id from offline_gift_evidence e join offline_gift g on g.id = e.offline_gift_id where g.campaign_id = ${campaignId} and e.file_id = ${fileId}
    union all select r.file_id from offline_return r join offline_gift g on g.id = r.offline_gift_id where g.campaign_id = ${campaignId} and r.file_id = ${fileId}`.execute(db);
  return orNotFound(rows[0]).fileId;
}
