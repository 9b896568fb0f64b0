import { db } from "#db";
import { notFound, orNotFound } from "~/lib/errors";
import { readOfflineToken } from "./offline-link.server";

const giftQuery = (giftId: string) =>
  db
    .selectFrom("offlineGift")
    .innerJoin("campaign", "campaign.id", "offlineGift.campaignId")
    .innerJoin("project", "project.id", "campaign.projectId")
    .innerJoin("organisation", "organisation.id", "project.organisationId")
    .leftJoin("offlineGift as next", "next.replacesId", "offlineGift.id")
    .select([
      "offlineGift.status", "offlineGift.kind", "offlineGift.amountCents", "offlineGift.freeCents", "offlineGift.receivedOn", "offlineGift.settledAt", "offlineGift.wordsHiddenReason",
      "campaign.status as campaignStatus", "campaign.endsAt", "campaign.thresholdPercent", "next.id as nextId",
      "project.name as projectName", "project.slug", "organisation.name as organisationName",
    ])
    .where("offlineGift.id", "=", giftId)
    .executeTakeFirst();

const linesQuery = (giftId: string) =>
  db.selectFrom("offlineGiftLine").innerJoin("reward", "reward.id", "rewardId").select(["reward.id", "title", "quantity", "unitCents", "deliveryMonth"])
    .where("offlineGiftId", "=", giftId).orderBy("position").execute();

/** The donor's own page, behind its signed link; a corrected gift shows the one that stands in its place. @throws 404 for any other link */
export async function getOfflinePage(token: string) {
  const id = readOfflineToken(token);
  if (!id) throw notFound();
  return read(id);
}

async function read(id: string): Promise<Gift> {
  const gift = orNotFound(await giftQuery(id));
  return gift.nextId ? read(gift.nextId) : { ...gift, lines: await linesQuery(id) };
}

type Gift = NonNullable<Awaited<ReturnType<typeof giftQuery>>> & { lines: Awaited<ReturnType<typeof linesQuery>> };
export type OfflinePage = Awaited<ReturnType<typeof getOfflinePage>>;
