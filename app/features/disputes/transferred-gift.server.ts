import type { Transaction } from "#db";
import { dropTransfer } from "~/features/refunds/drop-transfer.server";
import { planReversal } from "~/features/refunds/plan-reversal.server";
import { freedCents, refundComesBack } from "./freed-money.server";

/** `never_left`: the gift is still held. Else what came back of its transfer and what did not (the holder owes it), in cents. */
export type CameBack = "never_left" | "under_way" | { reversedCents: number; shortCents: number };

type Lost = { donationId: string; disputeId: string; /** Of the gift before it loses `lostCents`. */ netCents: number; lostCents: number; at: Date };

/**
 * A lost gift that had been transferred comes back from the holder's account first, but for what came back already for refunds
 * that do not leave any more: its reversal is planned here, and its end calls for the dispute again.
 * @throws Error while Stripe may be making its transfer
 */
export async function comeBack(trx: Transaction, { donationId, disputeId, netCents, lostCents, at }: Lost): Promise<CameBack> {
  if (!(await dropTransfer(trx, donationId, at))) throw new Error(`The transfer of donation ${donationId} is under way`);
  const transfer = await trx.selectFrom("transfer").select(["id", "amountCents", "reversedCents"]).where("donationId", "=", donationId).executeTakeFirst();
  if (!transfer) return "never_left";
  if (await refundComesBack(trx, transfer.id)) return "under_way";
  const backCents = Math.min(lostCents, await freedCents(trx, { donationId, disputeId, netCents: netCents - lostCents }));
  const reversal = await trx.selectFrom("transferReversal").select(["status", "amountCents", "reversedCents"]).where("disputeId", "=", disputeId).executeTakeFirst();
  if (reversal) {
    const isOver = reversal.status === "succeeded" || reversal.status === "short";
    return isOver ? { reversedCents: backCents + reversal.reversedCents, shortCents: reversal.amountCents - reversal.reversedCents } : "under_way";
  }
  const amountCents = Math.min(lostCents - backCents, transfer.amountCents - transfer.reversedCents);
  if (amountCents <= 0) return { reversedCents: backCents, shortCents: 0 };
  await planReversal(trx, { transferId: transfer.id, disputeId, amountCents, at });
  return "under_way";
}
