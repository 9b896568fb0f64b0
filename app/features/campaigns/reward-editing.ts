import { parisDay } from "~/lib/dates";
import { eurosInput } from "~/lib/money";
import type { CampaignStatus } from "./campaign";
import { isEditable } from "./campaign";
import type { Reward } from "./reward";

/**
 * What the holder may change of a reward: everything while the campaign is written; once approved, only how many there
 * are and whether it is offered (what was promised to donors stays promised); nothing when the campaign is over.
 */
export function rewardEditing(status: CampaignStatus): "all" | "stock" | "none" {
  if (isEditable(status)) return "all";
  return status === "approved" || status === "live" || status === "suspended" ? "stock" : "none";
}

/** Two years from this month on, first days `YYYY-MM-01`; `kept` stays offered even when it is past. */
export function rewardMonths(now: Date, kept?: string): string[] {
  const [year, month] = parisDay(now).split("-").map(Number);
  const months = Array.from({ length: 24 }, (_, index) => new Date(Date.UTC(year!, month! - 1 + index, 1)).toISOString().slice(0, 10));
  return kept && !months.includes(kept) ? [kept, ...months] : months;
}

/** What a person would type to have this reward. */
export const toRewardForm = ({ title, description, priceCents, stock, perDonor, deliveryMonth, handOver, questions }: Reward) => ({
  title, description, deliveryMonth, handOver, price: eurosInput(priceCents), stock: stock === null ? "" : String(stock), perDonor: perDonor === null ? "" : String(perDonor),
  questions: questions.map(({ label, kind, choices, required }) => ({ label, kind, choices: choices.join("\n"), required: required ? "on" : "" })),
});
