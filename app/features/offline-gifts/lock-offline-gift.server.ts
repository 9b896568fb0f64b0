import { sql } from "kysely";
import type { Transaction } from "#db";
import { lockCampaign, type LockedCampaign } from "~/features/campaigns/lock-campaign.server";
import { orNotFound } from "~/lib/errors";

export const offlineLinesOf = (trx: Transaction, giftId: string) =>
  trx.selectFrom("offlineGiftLine").select(["rewardId", "quantity", "unitCents"]).where("offlineGiftId", "=", giftId).orderBy("rewardId").execute();

export const organisationOf = async (trx: Transaction, campaignId: string): Promise<string> =>
  (await trx.selectFrom("campaign").innerJoin("project", "project.id", "campaign.projectId").select("organisationId").where("campaign.id", "=", campaignId).executeTakeFirstOrThrow()).organisationId;

const rowQuery = (trx: Transaction, giftId: string) => trx.selectFrom("offlineGift").selectAll().where("id", "=", giftId);
export type OfflineGiftRow = Awaited<ReturnType<ReturnType<typeof rowQuery>["executeTakeFirstOrThrow"]>>;
export type LockedOfflineGift = { gift: OfflineGiftRow; campaign: LockedCampaign; organisationId: string };

/**
 * The gift with its campaign, both locked, the campaign first: nothing is confirmed while its outcome is written.
 * Not scoped: team commands only. @throws 404
 */
export async function lockOfflineGift(trx: Transaction, giftId: string): Promise<LockedOfflineGift> {
  const { campaignId } = orNotFound(await trx.selectFrom("offlineGift").select("campaignId").where("id", "=", giftId).executeTakeFirst());
  const campaign = await lockCampaign(trx, campaignId);
  const gift = await rowQuery(trx, giftId).forUpdate().executeTakeFirstOrThrow();
  return { gift, campaign, organisationId: await organisationOf(trx, campaignId) };
}

/** What a donor gave in cash to a campaign so far, recorded or confirmed, without this gift. Integer cents. */
export async function cashGiven(trx: Transaction, campaignId: string, donorKey: string, without?: string): Promise<number> {
  const { cents } = await trx
    .selectFrom("offlineGift")
    .select(sql<number>`coalesce(sum(amount_cents), 0)::int`.as("cents"))
    .where("campaignId", "=", campaignId)
    .where("donorKey", "=", donorKey)
    .where("kind", "=", "cash")
    .where("status", "in", ["declared", "confirmed"])
    .$if(without !== undefined, (query) => query.where("id", "<>", without!))
    .executeTakeFirstOrThrow();
  return cents;
}
