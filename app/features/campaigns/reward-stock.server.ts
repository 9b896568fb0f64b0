import type { Transaction } from "#db";
import { DomainError } from "~/lib/errors";

export type RewardLine = { rewardId: string; quantity: number };

// Always in the same order: two baskets that share rewards wait for each other instead of dead-locking.
const inOrder = (lines: readonly RewardLine[]) => [...lines].sort((a, b) => a.rewardId.localeCompare(b.rewardId));

/**
 * Promises these rewards to a gift, all or none (with its transaction).
 * @throws DomainError campaign.reward_unavailable when one is exhausted, hidden or of another campaign.
 */
export async function takeRewards(trx: Transaction, campaignId: string, lines: readonly RewardLine[]): Promise<void> {
  for (const { rewardId, quantity } of inOrder(lines)) {
    const row = await trx
      .updateTable("reward")
      .set((eb) => ({ taken: eb("taken", "+", quantity) }))
      .where("id", "=", rewardId)
      .where("campaignId", "=", campaignId)
      .where("hidden", "=", false)
      .where((eb) => eb.or([eb("stock", "is", null), eb(eb("taken", "+", quantity), "<=", eb.ref("stock"))]))
      .returning("id")
      .executeTakeFirst();
    if (!row) throw new DomainError("campaign.reward_unavailable", {}, "rewards");
  }
}

/** Gives them back, once Stripe says that the payment expired or failed. */
export async function releaseRewards(trx: Transaction, lines: readonly RewardLine[]): Promise<void> {
  for (const { rewardId, quantity } of inOrder(lines)) {
    await trx
      .updateTable("reward")
      .set((eb) => ({ taken: eb("taken", "-", quantity) }))
      .where("id", "=", rewardId)
      .execute();
  }
}
