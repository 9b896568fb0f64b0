import type { CampaignStatus } from "~/features/campaigns/campaign";
import type { HandOver } from "~/features/campaigns/reward";

/** `early`: gifts may still go back. `never`: they have all gone back. */
export type DeliveriesStage = "early" | "open" | "never";

export function deliveriesStage(status: CampaignStatus): DeliveriesStage {
  if (status === "succeeded" || status === "settled") return "open";
  return status === "failed" || status === "cancelled" ? "never" : "early";
}

type PromisedLine = {
  id: string;
  quantity: number;
  donorName: string | null;
  anonymous: boolean;
  postalAddress: string | null;
  rewardId: string;
  title: string;
  handOver: HandOver;
  deliveryMonth: string;
};

/** One donor's line of a reward; `name` is null for who stays anonymous. */
export type Delivery = { id: string; quantity: number; name: string | null; address: string | null };

export type RewardDeliveries = Pick<PromisedLine, "rewardId" | "title" | "handOver" | "deliveryMonth"> & { quantity: number; lines: Delivery[] };

/** PRODUCT §4: who asked to stay anonymous is named only on a parcel, and only a parcel needs an address. */
function toDelivery({ id, quantity, donorName, anonymous, postalAddress, handOver }: PromisedLine): Delivery {
  const posted = handOver === "post";
  return { id, quantity, name: anonymous && !posted ? null : donorName, address: posted ? postalAddress : null };
}

/** One group per reward, in the order of the lines. */
export function byReward(lines: readonly PromisedLine[]): RewardDeliveries[] {
  const groups = new Map<string, RewardDeliveries>();
  for (const line of lines) {
    const { rewardId, title, handOver, deliveryMonth } = line;
    const group = groups.get(rewardId) ?? { rewardId, title, handOver, deliveryMonth, quantity: 0, lines: [] };
    group.quantity += line.quantity;
    group.lines.push(toDelivery(line));
    groups.set(rewardId, group);
  }
  return [...groups.values()];
}
