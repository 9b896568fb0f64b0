import { z } from "zod";
import type { Transaction } from "#db";
import type { Use } from "./campaigns.server";
import { handOverKeys } from "./reward";

const cents = z.number().int().positive();
const planned = z.object({
  uses: z.array(z.object({ label: z.string(), amountCents: cents })),
  rewards: z.array(z.object({ title: z.string(), description: z.string(), priceCents: cents, stock: z.number().int().positive().nullable(), deliveryMonth: z.string(), handOver: z.enum(handOverKeys) })),
});
export type PlannedReward = z.output<typeof planned>["rewards"][number];

export type CampaignPlan = { goalCents: number | null; durationDays: number | null; thresholdPercent: number | null; uses: Use[]; rewards: PlannedReward[] };

/** Keeps what was settled before the label, until `startCampaign` takes it over. Integer cents. */
export async function planCampaign(trx: Transaction, projectId: string, { uses, rewards, ...plan }: CampaignPlan, at: Date): Promise<void> {
  await trx.insertInto("campaignPlan").values({ ...plan, projectId, uses: JSON.stringify(uses), rewards: JSON.stringify(rewards), agreedAt: at }).execute();
}

/** The plan that no campaign of this project has taken over yet. */
export async function takePlan(trx: Transaction, projectId: string, at: Date): Promise<CampaignPlan | null> {
  const row = await trx
    .updateTable("campaignPlan").set({ takenOverAt: at }).where("projectId", "=", projectId).where("takenOverAt", "is", null)
    .returning(["goalCents", "durationDays", "thresholdPercent", "uses", "rewards"]).executeTakeFirst();
  return row ? { ...row, ...planned.parse({ uses: row.uses, rewards: row.rewards }) } : null;
}

/** The lines of a campaign that has just begun. */
export async function writePlannedLines(trx: Transaction, campaignId: string, { uses, rewards }: CampaignPlan): Promise<void> {
  if (uses.length > 0) await trx.insertInto("campaignUse").values(uses.map((use, position) => ({ ...use, position, campaignId }))).execute();
  if (rewards.length > 0) await trx.insertInto("reward").values(rewards.map((reward, index) => ({ ...reward, position: index + 1, campaignId }))).execute();
}
