import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { DomainError } from "~/lib/errors";
import { campaignStates } from "./campaign";
import { lockOwnCampaign, type LockedCampaign } from "./lock-campaign.server";
import { rewardEditing } from "./reward-editing";

/**
 * Own campaign, locked, whose state allows this kind of change.
 * @throws 404 for another's campaign; DomainError campaign.not_editable
 */
export function editRewards<R>(
  actor: Actor,
  campaignId: string,
  kind: "all" | "stock",
  write: (trx: Transaction, campaign: LockedCampaign) => Promise<R>,
): Promise<R> {
  return db.transaction().execute(async (trx) => {
    const campaign = await lockOwnCampaign(trx, actor, campaignId);
    const allowed = rewardEditing(campaign.status);
    if (allowed !== "all" && allowed !== kind)
      throw new DomainError("campaign.not_editable", { status: campaignStates[campaign.status].label });
    return write(trx, campaign);
  });
}
