import { openOnboarding, refreshAccount } from "~/features/campaigns/connect-account.server";
import { approveCampaign } from "~/features/campaigns/review-campaign.server";
import { saveCampaignImage } from "~/features/campaigns/save-campaign-image.server";
import { saveAnswers, saveTeammates } from "~/features/campaigns/save-campaign-presentation.server";
import { saveCampaignSettings } from "~/features/campaigns/save-campaign-settings.server";
import { saveCampaignStory } from "~/features/campaigns/save-campaign-story.server";
import { saveCampaignUses } from "~/features/campaigns/save-campaign-uses.server";
import { addReward } from "~/features/campaigns/save-reward.server";
import { startCampaign } from "~/features/campaigns/start-campaign.server";
import { submitCampaign } from "~/features/campaigns/submit-campaign.server";
import { db } from "#db";
import { now } from "~/lib/clock.server";
import { addDays, parisDay } from "~/lib/dates";
import { env } from "~/lib/env.server";
import { answersOf, teammatesOf } from "./presentations";
import { campaignPicture } from "./pictures";
import type { CampaignStory, Story } from "./stories";
import { actorOf } from "./world";

/** Fills in the hosted onboarding page as the holder would, at the sandbox's own door. */
async function completeAccount(holder: string, campaignId: string): Promise<void> {
  const url = new URL(await openOnboarding(await actorOf(holder), campaignId));
  const page = new URL(url.pathname, env().DEMO_TOOLS_URL);
  await fetch(page);
  await fetch(page, { method: "POST", redirect: "manual", headers: { Origin: env().PUBLIC_URL }, body: new URLSearchParams({ suite: "terminer" }) });
  const { stripeAccountId } = await db
    .selectFrom("campaign")
    .innerJoin("project", "project.id", "campaign.projectId")
    .innerJoin("organisation", "organisation.id", "project.organisationId")
    .select("stripeAccountId")
    .where("campaign.id", "=", campaignId)
    .executeTakeFirstOrThrow();
  if (!stripeAccountId || !(await refreshAccount(stripeAccountId))) throw new Error("the sandbox did not complete the account");
}

/** Nearly every association receives a cheque at its counter; a story says when its campaign takes them. */
const offlineTerms = (story: Story, { takesOfflineGifts = false }: CampaignStory) => ({
  takesOfflineGifts, offlinePayee: takesOfflineGifts ? story.organisation.name : null, offlineAddress: takesOfflineGifts ? `${story.organisation.name}, 1 rue de l’Exemple, 62000 Arras` : null,
});

/** Everything the holder writes, up to the team's desk. */
export async function writeCampaign(story: Story, campaign: CampaignStory, projectId: string): Promise<string> {
  const holder = await actorOf(story.holder);
  const campaignId = await startCampaign(holder, projectId);
  const today = parisDay(await now());
  await saveCampaignStory(holder, campaignId, { title: campaign.title, summary: campaign.summary, story: campaign.text });
  await saveCampaignImage(holder, campaignId, { image: await campaignPicture(story), imageAlt: campaign.imageAlt });
  await saveCampaignSettings(holder, campaignId, { goalCents: story.goalCents, thresholdPercent: campaign.thresholdPercent, durationDays: campaign.durationDays, launchOn: addDays(today, 2), ...offlineTerms(story, campaign) });
  await saveCampaignUses(holder, campaignId, { lines: campaign.uses.map(([label, euros]) => ({ label, amountCents: euros * 100 })) });
  await saveTeammates(holder, campaignId, { lines: teammatesOf[story.key] ?? [] });
  await saveAnswers(holder, campaignId, { lines: answersOf[story.key] ?? [] });
  const deliveryMonth = `${addDays(today, 150).slice(0, 7)}-01`;
  for (const { euros, ...reward } of campaign.rewards) await addReward(holder, campaignId, { perDonor: null, questions: [], ...reward, priceCents: euros * 100, deliveryMonth });
  await completeAccount(story.holder, campaignId);
  await submitCampaign(holder, campaignId);
  return campaignId;
}

export async function approve(campaignId: string): Promise<void> {
  await approveCampaign(await actorOf("nadia"), campaignId, parisDay(await now()));
}
