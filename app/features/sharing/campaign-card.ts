import { shownCents, shownPeople, type GiftTotals } from "~/features/campaigns/campaign-cards";
import { givesBack, publicTag } from "~/features/campaigns/campaign-words.fr";
import { thresholdCents } from "~/features/campaigns/outcome";
import type { PublicCampaign } from "~/features/campaigns/public-campaigns.server";
import { isThemeKey } from "~/features/territory/themes";
import { formatEuros } from "~/lib/money";
import { percentOf } from "~/ui/gauge-share";
import { fictional, type ShareCard } from "./share-card";

export type CardCampaign = Omit<PublicCampaign, "story">;

function figureOf(campaign: CardCampaign, totals: GiftTotals, raised: number): NonNullable<ShareCard["figure"]> {
  const goal = formatEuros(campaign.goalCents);
  if (!campaign.startsAt) return { value: goal, words: "à réunir" };
  if (givesBack(campaign)) return { value: formatEuros(raised), words: "promis, tout est rendu aux donateurs" };
  return { value: formatEuros(raised), words: `sur ${goal}, soit ${percentOf(raised, campaign.goalCents)}\u00a0%, donnés par ${shownPeople(campaign, totals)}` };
}

/** A campaign as it stands: the sums and the words of its page. */
export function campaignCard(campaign: CardCampaign, place: string, totals: GiftTotals, now: Date): ShareCard {
  const raised = shownCents(campaign, totals);
  const { title, organisationName, imageFileId, theme, projectId, goalCents, thresholdPercent, isDemo } = campaign;
  return {
    world: "campaign",
    kicker: `${organisationName} · ${place}`,
    title,
    picture: { fileId: imageFileId, theme: isThemeKey(theme) ? theme : "lien-social", seed: projectId },
    gauge: campaign.startsAt && !givesBack(campaign) ? { raised, goal: goalCents, threshold: thresholdCents(goalCents, thresholdPercent) } : null,
    figure: figureOf(campaign, totals, raised),
    note: publicTag(campaign, raised, now).text,
    mark: fictional(isDemo),
  };
}
