import { db } from "#db";
import { campaignCards } from "~/features/campaigns/campaign-cards.server";
import { publicCampaigns } from "~/features/campaigns/public-campaigns.server";
import { shownTotals } from "~/features/donations/shown-gifts.server";
import { listNextGatherings } from "~/features/events/gatherings.server";
import { getPublicPartner } from "~/features/partners/partners.server";
import { now } from "~/lib/clock.server";
import { gatheredBy } from "./gathered";

/** Public campaigns of the projects that this partner brought or attested, the newest first. */
const followed = (partnerId: string) =>
  publicCampaigns(db)
    .where((eb) => eb("project.id", "in", eb.selectFrom("projectPartner").select("projectId").where("partnerId", "=", partnerId).$castTo<{ projectId: string }>()))
    .orderBy("campaign.createdAt", "desc")
    .limit(60)
    .execute();

const shownGatherings = 3;

/** What everybody may read of a partner. `movedTo`: a double leads to the one that is kept. @throws 404 */
export async function getPartnerPage(slug: string) {
  const { partner, movedTo } = await getPublicPartner(slug);
  if (movedTo !== null) return { movedTo, page: null };
  const at = await now();
  const [campaigns, gatherings] = await Promise.all([followed(partner.id), listNextGatherings(at, shownGatherings)]);
  const totals = await shownTotals(campaigns.map(({ id }) => id));
  return { movedTo: null, page: { partner, cards: campaignCards(campaigns, totals), gathered: gatheredBy(campaigns, totals), gatherings, now: at } };
}
