import type { RewardQuestion } from "./reward-questions";

/** How a reward reaches its donor. */
export const handOvers = {
  post: "par la poste",
  pickup: "à retirer sur place",
  none: "rien à recevoir",
} as const;

export type HandOver = keyof typeof handOvers;
export const handOverKeys = Object.keys(handOvers) as [HandOver, ...HandOver[]];

export type Reward = {
  id: string;
  campaignId: string;
  position: number;
  title: string;
  description: string;
  priceCents: number;
  /** null = no limit. */
  stock: number | null;
  /** How many one donor may hold, over all their gifts; null = no limit. */
  perDonor: number | null;
  /** Promised to gifts that are pending, processing or paid. */
  taken: number;
  /** First day of the month, YYYY-MM-DD. */
  deliveryMonth: string;
  handOver: HandOver;
  hidden: boolean;
  /** Asked of whoever chooses it; the words are fixed once the campaign is approved. */
  questions: RewardQuestion[];
};

export const perDonorWords = (perDonor: number): string => `${perDonor} au plus par donateur`;

/** null = no limit. */
export const remaining = (reward: Pick<Reward, "stock" | "taken">): number | null =>
  reward.stock === null ? null : Math.max(0, reward.stock - reward.taken);
