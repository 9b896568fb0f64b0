import type { Transaction } from "#db";
import { recordTransition } from "~/lib/transitions.server";

/**
 * Takes a planned transfer away before anybody asked Stripe for it, or after Stripe refused it: the settlement plans
 * another one once the gift is sure again. Hold the gift first. False while Stripe may be making it.
 */
export async function dropTransfer(trx: Transaction, donationId: string, at: Date): Promise<boolean> {
  const transfer = await trx.selectFrom("transfer").select(["id", "status", "askedAt"]).where("donationId", "=", donationId).where("status", "!=", "succeeded").forUpdate().executeTakeFirst();
  if (!transfer) return true;
  if (transfer.status === "planned" && transfer.askedAt !== null) return false;
  await trx.deleteFrom("transfer").where("id", "=", transfer.id).execute();
  await recordTransition(trx, { subject: "transfer", subjectId: transfer.id, from: transfer.status, to: "dropped", at });
  return true;
}
