import { randomUUID } from "node:crypto";
import { db } from "#db";
import { readQuestions } from "~/features/campaigns/stored-questions";
import { openDonation } from "~/features/donations/open-donation.server";
import { env } from "~/lib/env.server";
import { givers, messages, type CampaignStory } from "./stories";

export type PlannedGift = { campaignId: string; daysAgo: number; amountCents: number; number: number; contested: boolean };

const weights = [10, 15, 20, 20, 25, 25, 30, 40, 50, 60, 80, 100, 120, 150];

/** So many amounts that add up to the euro, small ones more often; the last one takes what is left. */
export function spread(count: number, euros: number): number[] {
  const drawn = Array.from({ length: count }, (_, index) => weights[(index * 5 + 3) % weights.length]!);
  const scale = euros / drawn.reduce((sum, value) => sum + value, 0);
  const amounts = drawn.map((value) => Math.max(5, Math.round((value * scale) / 5) * 5));
  const rest = euros - amounts.slice(0, -1).reduce((sum, value) => sum + value, 0);
  return [...amounts.slice(0, -1), rest].map((value) => value * 100);
}

/** Gifts come quickly at first, then calmly, the last a few hours before today or before the end. */
export function planGifts(campaignId: string, campaign: CampaignStory): PlannedGift[] {
  const end = Math.max(campaign.opensDaysAgo - campaign.durationDays + 0.5, 0.2);
  return spread(campaign.gifts.count, campaign.gifts.euros).map((amountCents, index) => {
    const share = ((index + 0.5) / campaign.gifts.count) ** 1.4;
    const contested = campaign.lastGiftContested === true && index === campaign.gifts.count - 1;
    return { campaignId, amountCents, number: index, contested, daysAgo: campaign.opensDaysAgo - 0.6 - share * (campaign.opensDaysAgo - 0.6 - end) };
  });
}

async function sessionOf(donationId: string): Promise<string> {
  return (await db.selectFrom("donation").select("stripeSessionId").where("id", "=", donationId).executeTakeFirstOrThrow()).stripeSessionId!;
}

type Bought = { id: string; priceCents: number; questions: unknown };

/** One of the answers of each list in turn, nothing to the others. */
const answersTo = ({ questions }: Bought, number: number) => readQuestions(questions).map(({ choices }) => choices[number % Math.max(1, choices.length)] ?? "");

/** The reward this amount buys exactly, every other time. */
async function rewardFor(campaignId: string, amountCents: number, number: number): Promise<Bought | undefined> {
  if (number % 2 === 0) return undefined;
  return db.selectFrom("reward").select(["id", "priceCents", "questions"]).where("campaignId", "=", campaignId).where("priceCents", "<=", amountCents).where("handOver", "<>", "post").where((eb) => eb.or([eb("stock", "is", null), eb("taken", "<", eb.ref("stock"))])).orderBy("priceCents", "desc").executeTakeFirst();
}

/** Each donor has a card; at the market, a volunteer lends theirs. */
const cardOf = (number: number): string => (number % 9 === 4 ? "demo-market" : `demo-${number}`);

/** A citizen gives: reserves, pays by card on the sandbox's page, and lets the webhook tell us. */
export async function give({ campaignId, amountCents, number, contested }: PlannedGift): Promise<void> {
  const reward = await rewardFor(campaignId, amountCents, number);
  const name = givers[number % givers.length]!;
  const { donationId } = await openDonation({
    campaignId, formToken: randomUUID(), accountId: null, postalAddress: null,
    basket: { lines: reward ? [{ rewardId: reward.id, quantity: 1, answers: [answersTo(reward, number)] }] : [], freeCents: amountCents - (reward?.priceCents ?? 0) },
    email: `${name.toLowerCase().normalize("NFD").replace(/[^a-z]/g, "")}.${number}@example.org`,
    donorName: `${name} Exemple`, anonymous: number % 6 === 4, amountHidden: number % 9 === 5, message: messages[number % messages.length] ?? null,
  });
  const answer = await fetch(new URL(`/_control/sessions/${await sessionOf(donationId)}/pay`, env().DEMO_TOOLS_URL), { method: "POST", body: JSON.stringify({ card: contested ? "4000000000000259" : "4242424242424242", fingerprint: cardOf(number) }) });
  if (!answer.ok) throw new Error(`the sandbox refused a seed's gift: ${await answer.text()}`);
}
