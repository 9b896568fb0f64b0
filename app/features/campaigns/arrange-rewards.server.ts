import type { Actor } from "~/features/accounts/permissions";
import { DomainError } from "~/lib/errors";
import { editRewards } from "./edit-reward.server";
import { getReward, listRewards } from "./rewards.server";

/** Takes a reward out of, or back into, what donors see; gifts that hold it keep it. @throws 404; DomainError campaign.not_editable */
export const setRewardHidden = (actor: Actor, campaignId: string, rewardId: string, hidden: boolean): Promise<void> =>
  editRewards(actor, campaignId, "stock", async (trx, campaign) => {
    const reward = await getReward(campaign.id, rewardId, trx);
    await trx.updateTable("reward").set({ hidden }).where("id", "=", reward.id).execute();
  });

/** @throws 404; DomainError campaign.not_editable | campaign.reward_taken */
export const removeReward = (actor: Actor, campaignId: string, rewardId: string): Promise<void> =>
  editRewards(actor, campaignId, "all", async (trx, campaign) => {
    const reward = await getReward(campaign.id, rewardId, trx);
    if (reward.taken > 0) throw new DomainError("campaign.reward_taken");
    await trx.deleteFrom("reward").where("id", "=", reward.id).execute();
  });

/** One place up or down; at the edge nothing moves. @throws 404; DomainError campaign.not_editable */
export const moveReward = (actor: Actor, campaignId: string, rewardId: string, direction: "up" | "down"): Promise<void> =>
  editRewards(actor, campaignId, "all", async (trx, campaign) => {
    const reward = await getReward(campaign.id, rewardId, trx);
    const all = await listRewards(campaign.id, trx);
    const other = all[all.findIndex(({ id }) => id === reward.id) + (direction === "up" ? -1 : 1)];
    if (!other) return;
    await trx.updateTable("reward").set({ position: other.position }).where("id", "=", reward.id).execute();
    await trx.updateTable("reward").set({ position: reward.position }).where("id", "=", other.id).execute();
  });

/** The buttons of the list, by the word they send. */
export const arrangements = ["haut", "bas", "masquer", "montrer", "retirer"] as const;
export type Arrangement = (typeof arrangements)[number];

type Arrange = (actor: Actor, campaignId: string, rewardId: string) => Promise<void>;

const arrange: Record<Arrangement, Arrange> = {
  haut: (...ids) => moveReward(...ids, "up"),
  bas: (...ids) => moveReward(...ids, "down"),
  masquer: (...ids) => setRewardHidden(...ids, true),
  montrer: (...ids) => setRewardHidden(...ids, false),
  retirer: removeReward,
};

/** @throws 404; DomainError campaign.not_editable | campaign.reward_taken */
export const arrangeReward = (actor: Actor, campaignId: string, rewardId: string, arrangement: Arrangement): Promise<void> =>
  arrange[arrangement](actor, campaignId, rewardId);
