import type { Transaction } from "#db";
import { recordTransition } from "~/lib/transitions.server";

/** Whether a transfer has, or may be taking, what is left of this gift. */
export const transferTookIt = async (trx: Transaction, donationId: string): Promise<boolean> =>
  (await trx.selectFrom("transfer").select("id").where("donationId", "=", donationId).executeTakeFirst()) !== undefined;

/**
 * A transfer that Stripe refused moved nothing: the gift is held, and goes back from there. The settlement plans another
 * one for what stays. Hold the gift first.
 */
export async function dropRefusedTransfer(trx: Transaction, donationId: string, at: Date): Promise<boolean> {
  const dropped = await trx.deleteFrom("transfer").where("donationId", "=", donationId).where("status", "=", "failed").returning("id").executeTakeFirst();
  if (dropped) await recordTransition(trx, { subject: "transfer", subjectId: dropped.id, from: "failed", to: "dropped", at });
  return dropped !== undefined;
}
