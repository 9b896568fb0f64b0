import type { CampaignCardData } from "./campaign-cards";
import type { CampaignStatus } from "./campaign";

const groupOf = (status: CampaignStatus): "now" | "soon" | "over" => {
  if (status === "live" || status === "closing" || status === "suspended") return "now";
  return status === "approved" ? "soon" : "over";
};

/** A list of campaigns as a visitor looks for them; the order inside a group is the query's. */
export const groupCards = (cards: readonly CampaignCardData[]) => ({
  now: cards.filter(({ campaign }) => groupOf(campaign.status) === "now"),
  soon: cards.filter(({ campaign }) => groupOf(campaign.status) === "soon"),
  over: cards.filter(({ campaign }) => groupOf(campaign.status) === "over"),
});
