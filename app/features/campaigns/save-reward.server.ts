import type { Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import type { DraftBase } from "~/features/drafts/draft";
import { settleDraft } from "~/features/drafts/keep-draft.server";
import { DomainError } from "~/lib/errors";
import { NEW_REWARD_FORM, rewardForm } from "./campaign-forms";
import type { RewardInput } from "./campaign.schemas";
import { editRewards } from "./edit-reward.server";
import type { Reward } from "./reward";
import { getReward } from "./rewards.server";

async function nextPosition(trx: Transaction, campaignId: string): Promise<number> {
  const row = await trx.selectFrom("reward").select((eb) => eb.fn.max("position").as("last")).where("campaignId", "=", campaignId).executeTakeFirst();
  return (row?.last ?? 0) + 1;
}

const toColumns = ({ questions, ...input }: RewardInput) => ({ ...input, questions: JSON.stringify(questions) });

/** Adds a reward at the end of the list. @throws 404; DomainError campaign.not_editable | draft.conflict */
export const addReward = (actor: Actor, campaignId: string, input: RewardInput, base?: DraftBase): Promise<string> =>
  editRewards(actor, campaignId, "all", async (trx, campaign) => {
    await settleDraft(trx, actor, base && { subject: { campaignId }, form: NEW_REWARD_FORM, base });
    const values = { ...toColumns(input), campaignId: campaign.id, position: await nextPosition(trx, campaign.id) };
    return (await trx.insertInto("reward").values(values).returning("id").executeTakeFirstOrThrow()).id;
  });

/** @throws 404; DomainError campaign.not_editable | campaign.stock_below_taken | draft.conflict */
export const saveReward = (actor: Actor, campaignId: string, rewardId: string, input: RewardInput, base?: DraftBase): Promise<void> =>
  editRewards(actor, campaignId, "all", async (trx, campaign) => {
    await settleDraft(trx, actor, base && { subject: { campaignId }, form: rewardForm(rewardId), base });
    const { stock, ...rest } = toColumns(input);
    const reward = await getReward(campaign.id, rewardId, trx);
    await trx.updateTable("reward").set(rest).where("id", "=", reward.id).execute();
    await changeStock(trx, actor, reward, stock);
  });

/** Once the campaign is approved only the stock moves. @throws 404; DomainError campaign.not_editable | campaign.stock_below_taken */
export const saveRewardStock = (actor: Actor, campaignId: string, rewardId: string, stock: number | null): Promise<void> =>
  editRewards(actor, campaignId, "stock", async (trx, campaign) => {
    await changeStock(trx, actor, await getReward(campaign.id, rewardId, trx), stock);
  });

async function changeStock(trx: Transaction, actor: Actor, reward: Reward, stock: number | null): Promise<void> {
  await setStock(trx, reward.id, stock);
  if (stock === reward.stock) return;
  await recordAudit(trx, {
    actor, as: "holder", action: "campaign.stock_changed", objectKind: "reward", objectId: reward.id, before: { stock: reward.stock }, after: { stock },
  });
}

/** Compared with what gifts hold at this very moment: a gift being opened either sees the new stock or counts against it. */
async function setStock(trx: Transaction, rewardId: string, stock: number | null): Promise<void> {
  const row = await trx
    .updateTable("reward")
    .set({ stock })
    .where("id", "=", rewardId)
    .$if(stock !== null, (query) => query.where("taken", "<=", stock!))
    .returning("id")
    .executeTakeFirst();
  if (row) return;
  const { taken } = await trx.selectFrom("reward").select("taken").where("id", "=", rewardId).executeTakeFirstOrThrow();
  throw new DomainError("campaign.stock_below_taken", { taken }, "stock");
}
