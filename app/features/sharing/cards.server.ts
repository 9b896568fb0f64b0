import { findPublicCampaign } from "~/features/campaigns/public-campaigns.server";
import { readSiteText } from "~/features/content/site-texts.server";
import { getLabelledProject } from "~/features/discovery/labelled-project.server";
import { shownTotals } from "~/features/donations/shown-gifts.server";
import { getEditionByYear } from "~/features/editions/editions.server";
import { getPublicInitiative } from "~/features/initiatives/public-initiatives.server";
import { readBilanPage } from "~/features/stats/bilan.server";
import { headlineOf } from "~/features/stats/headline";
import { communeName } from "~/features/territory/communes.server";
import { territory } from "~/features/territory/current.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { isDemo } from "~/lib/env.server";
import { editionCard, initiativeCard } from "./budget-cards";
import { campaignCard } from "./campaign-card";
import { bilanCard, labelledCard, siteCard } from "./label-cards";
import type { ShareCard } from "./share-card";

/** A project by its campaign, or by its label. @throws 404 */
export async function readProjectCard(slug: string): Promise<ShareCard> {
  const campaign = await findPublicCampaign(slug);
  if (!campaign) return labelledCard(await getLabelledProject(slug));
  const [totals, at] = await Promise.all([shownTotals([campaign.id]), now()]);
  return campaignCard(campaign, communeName(campaign.communeCode), totals.get(campaign.id)!, at);
}

/** @throws 404 */
export const readEditionCard = async (year: string | undefined): Promise<ShareCard> => editionCard(await getEditionByYear(year), parisDay(await now()));

/** @throws 404 */
export async function readInitiativeCard(year: string | undefined, slug: string | undefined): Promise<ShareCard> {
  const { initiative, edition } = await getPublicInitiative(year, slug);
  return initiativeCard(initiative, edition, parisDay(await now()));
}

export async function readBilanCard(): Promise<ShareCard> {
  const { bilan } = await readBilanPage("everybody", {});
  return bilanCard(headlineOf(bilan, isDemo()), territory().name, isDemo());
}

export const readSiteCard = async (): Promise<ShareCard> => siteCard((await readSiteText("home")).title, isDemo());
