import type { CampaignStatus } from "~/features/campaigns/campaign";
import { canGive } from "~/features/campaigns/deadline";
import { remaining, type Reward } from "~/features/campaigns/reward";
import type { RewardQuestion } from "~/features/campaigns/reward-questions";
import { DomainError } from "~/lib/errors";
import type { WrittenAnswers } from "./answers";

/** Integer cents. The smallest amount keeps card testers away, the greatest one keeps typing errors away. */
export const giftLimits = { minCents: 100, maxCents: 1_000_000, perReward: 10 };

/** Tariff of the payment provider for European cards, announced before paying: 1,5 % + 0,25 €. Per thousand, and cents. */
export const processorTariff = { perThousand: 15, fixedCents: 25 };

/** Of a SEPA direct debit, whatever the amount. Cents. */
export const debitTariffCents = 35;

/** What Stripe will keep of a gift by card, to the nearest cent. The real fee is read from the payment. */
export const expectedFeeCents = (amountCents: number): number =>
  amountCents === 0 ? 0 : Math.floor((amountCents * processorTariff.perThousand + 500) / 1000) + processorTariff.fixedCents;

export type BasketLine = {
  rewardId: string;
  quantity: number;
  /** What the reward asks, as typed. */
  answers?: WrittenAnswers;
  /** Where the reward stands in the form, to say beside it what is wrong. */
  place?: number;
};
export type Basket = { lines: readonly BasketLine[]; freeCents: number };
export type PricedLine = Required<BasketLine> & { questions: readonly RewardQuestion[]; title: string; unitCents: number; perDonor: number | null };
export type PricedBasket = { lines: PricedLine[]; freeCents: number; amountCents: number; needsAddress: boolean };
export type OfferedReward = Pick<Reward, "id" | "title" | "priceCents" | "stock" | "taken" | "perDonor" | "hidden" | "handOver" | "questions">;

/** How many one donor may ask for, now. */
export const askable = (reward: Pick<Reward, "stock" | "taken" | "perDonor">): number =>
  Math.min(giftLimits.perReward, reward.perDonor ?? giftLimits.perReward, remaining(reward) ?? giftLimits.perReward);

/** Prices come from our rows, never from the form. Lines of zero are left out. */
export function priceBasket(basket: Basket, rewards: readonly OfferedReward[]): PricedBasket {
  const chosen = basket.lines.filter((line) => line.quantity > 0);
  const lines = chosen.flatMap(({ rewardId, quantity, answers = [], place = 0 }) => {
    const reward = rewards.find(({ id }) => id === rewardId);
    return reward ? [{ rewardId, quantity, answers, place, questions: reward.questions, title: reward.title, unitCents: reward.priceCents, perDonor: reward.perDonor }] : [];
  });
  const amountCents = lines.reduce((sum, line) => sum + line.quantity * line.unitCents, basket.freeCents);
  const posted = new Set(rewards.filter((reward) => reward.handOver === "post").map(({ id }) => id));
  return { lines, freeCents: basket.freeCents, amountCents, needsAddress: lines.some((line) => posted.has(line.rewardId)) };
}

function mustBeOffered(line: BasketLine, rewards: readonly OfferedReward[]): void {
  const reward = rewards.find(({ id }) => id === line.rewardId);
  if (!reward || reward.hidden) throw new DomainError("donations.reward_gone");
  const left = remaining(reward);
  if (left === 0) throw new DomainError("donations.reward_exhausted", { title: reward.title });
  if (left !== null && line.quantity > left) throw new DomainError("donations.reward_short", { title: reward.title, left });
}

type GivingCampaign = { status: CampaignStatus; startsAt: Date | null; endsAt: Date | null };

/**
 * May this basket be paid now? The stock itself is taken by compare-and-set afterwards; this gives the sentence.
 * @throws DomainError donations.closed | reward_gone | reward_exhausted | reward_short | too_many | too_small | too_big
 */
export function checkBasket(basket: Basket, rewards: readonly OfferedReward[], campaign: GivingCampaign, now: Date): PricedBasket {
  if (!canGive(campaign, now)) throw new DomainError("donations.closed");
  const chosen = basket.lines.filter((line) => line.quantity !== 0);
  if (new Set(chosen.map((line) => line.rewardId)).size !== chosen.length) throw new DomainError("donations.reward_gone");
  if (chosen.some(({ quantity }) => !Number.isInteger(quantity) || quantity < 1 || quantity > giftLimits.perReward))
    throw new DomainError("donations.too_many", { max: giftLimits.perReward });
  for (const line of chosen) mustBeOffered(line, rewards);
  const priced = priceBasket(basket, rewards);
  if (!Number.isSafeInteger(basket.freeCents) || basket.freeCents < 0 || priced.amountCents < giftLimits.minCents)
    throw new DomainError("donations.too_small", {}, "free");
  if (priced.amountCents > giftLimits.maxCents) throw new DomainError("donations.too_big", {}, "free");
  return priced;
}
