import type { CampaignStatus } from "~/features/campaigns/campaign";
import type { HandOver } from "~/features/campaigns/reward";
import { parisDay } from "~/lib/dates";
import { answerTexts, type Answer } from "./answers";
import { recipientOf, whatIsSeenOf, type Around, type GiftFacts } from "./visibility";

/** Who hid their name or the amount, in the holder's list. */
export const unnamed = "Sans nom";

/** `early`: gifts may still go back. `never`: they have all gone back. */
export type DeliveriesStage = "early" | "open" | "never";

export function deliveriesStage(status: CampaignStatus): DeliveriesStage {
  if (status === "succeeded" || status === "settled") return "open";
  return status === "failed" || status === "cancelled" ? "never" : "early";
}

type PromisedLine = GiftFacts & {
  id: string;
  quantity: number;
  answers: readonly (readonly Answer[])[];
  /** The donor's last correction. */
  correctedAt: Date | null;
  rewardId: string;
  title: string;
  handOver: HandOver;
  deliveryMonth: string;
  /** Given outside the site: the holder has the cheque itself, and sees the gift whole. */
  outside: boolean;
  /** What the holder must know to hand it over. */
  note: string | null;
};

/** One donor's line of a reward; `name` is null for who hid their name, or an amount that the reward would tell. */
export type Delivery = {
  id: string;
  quantity: number;
  name: string | null;
  address: string | null;
  note: string | null;
  /** In words, one for each unit that says something. */
  said: string[];
  /** Paris day of the donor's last correction of what is written here. */
  correctedOn: string | null;
};

export type RewardDeliveries = Pick<PromisedLine, "rewardId" | "title" | "handOver" | "deliveryMonth"> & { quantity: number; lines: Delivery[] };

const toDelivery = (line: PromisedLine, around: Around): Delivery => ({
  id: line.id, quantity: line.quantity, note: line.note, said: answerTexts(line.answers), correctedOn: line.correctedAt && parisDay(line.correctedAt),
  ...recipientOf(whatIsSeenOf(line, line.outside ? "team" : "holder", around), line.handOver),
});

/** Names first, in their own order; those without in one that says nothing of when they gave. */
const inNameOrder = (a: Delivery, b: Delivery): number =>
  Number(a.name === null) - Number(b.name === null) || (a.name ?? "").localeCompare(b.name ?? "", "fr") || a.id.localeCompare(b.id);

/** One group per reward, in the order of the lines, as the holder may read it. */
export function byReward(lines: readonly PromisedLine[], around: Around): RewardDeliveries[] {
  const groups = new Map<string, RewardDeliveries>();
  for (const line of lines) {
    const { rewardId, title, handOver, deliveryMonth } = line;
    const group = groups.get(rewardId) ?? { rewardId, title, handOver, deliveryMonth, quantity: 0, lines: [] };
    group.quantity += line.quantity;
    group.lines.push(toDelivery(line, around));
    groups.set(rewardId, group);
  }
  for (const group of groups.values()) group.lines.sort(inNameOrder);
  return [...groups.values()];
}
