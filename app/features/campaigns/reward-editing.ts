import type { CampaignStatus } from "./campaign";
import { isEditable } from "./campaign";

/**
 * What the holder may change of a reward: everything while the campaign is written; once approved, only how many there
 * are and whether it is offered (what was promised to donors stays promised); nothing when the campaign is over.
 */
export function rewardEditing(status: CampaignStatus): "all" | "stock" | "none" {
  if (isEditable(status)) return "all";
  return status === "approved" || status === "live" || status === "suspended" ? "stock" : "none";
}
