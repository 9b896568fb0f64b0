import type { CampaignStatus } from "~/features/campaigns/campaign";
import type { HandOver } from "~/features/campaigns/reward";
import type { RewardQuestion } from "~/features/campaigns/reward-questions";
import { parisInstant } from "~/lib/dates";
import type { DonationStatus } from "./donation";

type Line = { handOver: HandOver; deliveryMonth: string; questions: readonly RewardQuestion[] };
type Facts = { status: DonationStatus; hasRefund: boolean; campaignStatus: CampaignStatus; lines: readonly Line[] };

export const isPosted = (lines: readonly Pick<Line, "handOver">[]): boolean => lines.some(({ handOver }) => handOver === "post");

const holds: readonly DonationStatus[] = ["processing", "paid"];
const keepsItsGifts: readonly CampaignStatus[] = ["live", "suspended", "closing", "succeeded", "settled"];

/** The first instant after the last month announced for these rewards, Europe/Paris: by then they are handed over. */
function afterLastMonth(lines: readonly Line[]): Date {
  const last = lines.map(({ deliveryMonth }) => deliveryMonth).sort().at(-1)!;
  const [year, month] = last.split("-").map(Number);
  return parisInstant(new Date(Date.UTC(year!, month!, 1)).toISOString().slice(0, 10));
}

/** May the donor still correct address and answers, now? A parcel still to be sent may follow a move. */
export function canCorrect({ status, hasRefund, campaignStatus, lines }: Facts, now: Date): boolean {
  const asked = lines.filter(({ handOver, questions }) => handOver === "post" || questions.length > 0);
  return holds.includes(status) && !hasRefund && keepsItsGifts.includes(campaignStatus) && asked.length > 0 && now < afterLastMonth(asked);
}
