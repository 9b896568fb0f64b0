import { sql } from "kysely";
import type { Transaction } from "#db";

type Limited = { rewardId: string; quantity: number; title: string; perDonor: number | null };
export type BeyondPerDonor = { rewardId: string; title: string; max: number; left: number };

/** How many of this reward the donor holds, on the site and outside. */
async function heldBy(trx: Transaction, donor: string, rewardId: string): Promise<number> {
  const { held } = await trx
    .selectFrom("rewardHolding")
    .select(sql<number>`coalesce(sum(quantity), 0)::int`.as("held"))
    .where("rewardId", "=", rewardId)
    .where("donor", "=", donor)
    .executeTakeFirstOrThrow();
  return held;
}

/**
 * The first of these lines that would give a donor more than the holder's limit, or null. To be asked once the rewards are
 * taken: their rows are locked then, so that two gifts of one donor cannot both have the last one. `donor`: an address in
 * any letters, or the key of somebody who has none.
 */
export async function findBeyondPerDonor(trx: Transaction, donor: string, lines: readonly Limited[]): Promise<BeyondPerDonor | null> {
  for (const { rewardId, quantity, title, perDonor } of lines) {
    if (perDonor === null) continue;
    const left = Math.max(0, perDonor - (await heldBy(trx, donor, rewardId)));
    if (quantity > left) return { rewardId, title, max: perDonor, left };
  }
  return null;
}
