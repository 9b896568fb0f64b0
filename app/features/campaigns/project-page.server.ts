import { communeName } from "~/features/territory/communes.server";
import { themeName } from "~/features/territory/themes";
import { listUses, type Use } from "./campaigns.server";
import type { PublicCampaign } from "./public-campaigns.server";
import { listAnswers, listTeammates } from "./presentations.server";
import { remaining, type HandOver } from "./reward";
import { listPublicRewards } from "./rewards.server";
import { storyHtml } from "./story";

export type PageReward = { id: string; title: string; description: string; priceCents: number; stock: number | null; left: number | null; perDonor: number | null; deliveryMonth: string; handOver: HandOver };

export type PageAnswer = { question: string; html: string };

/** What the project page shows of a campaign, money given apart. Same for visitors and for the preview of a draft. */
export async function readProjectPage<C extends Pick<PublicCampaign, "id" | "communeCode" | "theme" | "story">>({ story, ...campaign }: C) {
  const [rewards, teammates, answers] = await Promise.all([listPublicRewards(campaign.id), listTeammates(campaign.id), listAnswers(campaign.id)]);
  return {
    campaign,
    place: `${communeName(campaign.communeCode)} · ${themeName(campaign.theme)}`,
    storyHtml: storyHtml(story),
    uses: (await listUses(campaign.id)) satisfies Use[],
    teammates,
    answers: answers.map(({ question, answer }): PageAnswer => ({ question, html: storyHtml(answer, 4) })),
    rewards: rewards.map(({ stock, taken, perDonor, id, title, description, priceCents, deliveryMonth, handOver }): PageReward => ({
      id, title, description, priceCents, stock, perDonor, deliveryMonth, handOver, left: remaining({ stock, taken }),
    })),
  };
}
