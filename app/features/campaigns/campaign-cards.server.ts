import { communeName } from "~/features/territory/communes.server";
import { themeName } from "~/features/territory/themes";
import { shownCents, shownPeople, type CampaignCardData, type GiftTotals } from "./campaign-cards";
import type { PublicCampaign } from "./public-campaigns.server";

const none: GiftTotals = { raisedCents: 0, gifts: 0, donors: 0 };

/** Cards of a list; `totals` by campaign id. */
export const campaignCards = (campaigns: readonly PublicCampaign[], totals: ReadonlyMap<string, GiftTotals>): CampaignCardData[] =>
  campaigns.map(({ story: _, ...campaign }) => {
    const given = totals.get(campaign.id) ?? none;
    const place = `${communeName(campaign.communeCode)} · ${themeName(campaign.theme)}`;
    return { campaign, place, raisedCents: shownCents(campaign, given), people: shownPeople(campaign, given) };
  });
