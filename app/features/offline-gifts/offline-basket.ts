import type { Reward } from "~/features/campaigns/reward";
import { DomainError } from "~/lib/errors";
import { formatEuros } from "~/lib/money";
import { offlineLimits } from "./offline-gift";

export type OfflineLine = { rewardId: string; quantity: number };
export type PricedOfflineLine = OfflineLine & { unitCents: number; title: string; perDonor: number | null };
export type PricedOffline = { lines: PricedOfflineLine[]; freeCents: number };

type Asked = { amountCents: number; lines: readonly OfflineLine[]; postalAddress: string | null; anonymous: boolean; amountHidden: boolean };
type Offered = Pick<Reward, "id" | "title" | "priceCents" | "handOver" | "hidden" | "perDonor">;

function chosenOf(lines: readonly OfflineLine[], rewards: readonly Offered[]) {
  return lines.flatMap((line, index) => {
    if (line.quantity === 0) return [];
    const reward = rewards.find(({ id, hidden }) => id === line.rewardId && !hidden);
    if (!reward) throw new DomainError("offline.reward_gone", {}, `lines[${index}].quantity`);
    return [{ ...line, reward }];
  });
}

/**
 * What a cheque pays: rewards at our own prices, the rest is free. The same rule as on the site for a parcel: it needs an
 * address, and cannot go to nobody. @throws DomainError offline.amount | reward_gone | below_rewards | address_missing | parcel_named
 */
export function priceOffline(asked: Asked, rewards: readonly Offered[]): PricedOffline {
  const { minCents, maxCents } = offlineLimits;
  if (!Number.isSafeInteger(asked.amountCents) || asked.amountCents < minCents || asked.amountCents > maxCents) throw new DomainError("offline.amount", {}, "amount");
  const chosen = chosenOf(asked.lines, rewards);
  const rewardsCents = chosen.reduce((sum, { quantity, reward }) => sum + quantity * reward.priceCents, 0);
  if (rewardsCents > asked.amountCents) throw new DomainError("offline.below_rewards", { sum: formatEuros(rewardsCents) }, "amount");
  if (chosen.some(({ reward }) => reward.handOver === "post")) mustReachSomebody(asked);
  return { freeCents: asked.amountCents - rewardsCents, lines: chosen.map(({ rewardId, quantity, reward }) => ({ rewardId, quantity, unitCents: reward.priceCents, title: reward.title, perDonor: reward.perDonor })) };
}

function mustReachSomebody({ postalAddress, anonymous, amountHidden }: Asked): void {
  if (!postalAddress) throw new DomainError("offline.address_missing", {}, "address");
  if (anonymous) throw new DomainError("offline.parcel_named", {}, "anonymous");
  if (amountHidden) throw new DomainError("offline.parcel_named", {}, "amountHidden");
}
