import { plural } from "./campaign-words.fr";
import type { PublicCampaign } from "./public-campaigns.server";

/** What gifts say of a campaign; the donations room counts them. */
export type GiftTotals = { raisedCents: number; gifts: number; donors: number };

export type CardCampaign = Omit<PublicCampaign, "story">;
export type CampaignCardData = { campaign: CardCampaign; place: string; raisedCents: number; people: string };

type Ended = { countedCents: number | null; countedGifts: number | null };

/** Once closed, the frozen count: refunds that follow a failure do not rewrite what people had gathered. */
export const shownCents = (campaign: Ended, totals: GiftTotals): number => campaign.countedCents ?? totals.raisedCents;

/** « 90 citoyens »; after a failure, whose donors are refunded, « 12 dons ». */
export const shownPeople = (campaign: Ended, totals: GiftTotals): string =>
  totals.donors === 0 && (campaign.countedGifts ?? 0) > 0 ? plural(campaign.countedGifts!, "don", "dons") : plural(totals.donors, "citoyen", "citoyens");
