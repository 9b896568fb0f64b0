import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { now } from "~/lib/clock.server";
import { listCampaignsToReturn } from "./offline-ended.server";
import { canRecord, recordableUntil, returnBy } from "./offline-gift";
import { getOwnOffline, type OfflineGift } from "./offline-gifts.server";

const sumOf = (gifts: readonly OfflineGift[], keep: (gift: OfflineGift) => boolean) => gifts.filter(keep).reduce((sum, { amountCents }) => sum + amountCents, 0);

/** The holder's page of its gifts outside the site; amounts in integer cents. @throws 404 for another's campaign */
export async function getOwnOfflinePage(actor: Actor, campaignId: string) {
  const { campaign, gifts } = await getOwnOffline(actor, campaignId);
  const { id, takesOfflineGifts, endsAt, writes } = campaign;
  const [toReturn] = await listCampaignsToReturn(db, id);
  const sums = {
    confirmedCents: sumOf(gifts, ({ status }) => status === "confirmed"),
    declaredCents: sumOf(gifts, ({ status }) => status === "declared"),
    toReturnCents: sumOf(gifts, ({ status, proofStatus }) => status === "confirmed" && proofStatus === null),
  };
  return {
    id, takes: takesOfflineGifts, gifts, sums, writes, endsAt, records: canRecord(campaign, await now()),
    until: recordableUntil(campaign), returnBy: toReturn ? returnBy(toReturn.endedAt) : null,
  };
}

/** One gift of one's own campaign that is to be given back; `standing` false when nothing is asked. @throws 404 */
export async function getOwnReturn(actor: Actor, campaignId: string, giftId: string) {
  const { gifts } = await getOwnOffline(actor, campaignId);
  const gift = gifts.find(({ id }) => id === giftId) ?? null;
  const [toReturn] = await listCampaignsToReturn(db, campaignId);
  return { gift, standing: toReturn !== undefined && gift?.status === "confirmed" && gift.proofStatus === null };
}
