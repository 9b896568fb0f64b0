import { sql } from "kysely";
import { db, type Transaction } from "#db";
import { now } from "~/lib/clock.server";
import { dropRefusedTransfer } from "./taken-by-transfer.server";
import { planReversal } from "./plan-reversal.server";
import { toReverseCents } from "./reversal";

/**
 * The first of two steps when the gift had been transferred: its money comes back from the holder's account. True once
 * that is over, or was never needed; else it says why the refund waits, and the reversal's end calls for it again.
 */
export async function comesBackFirst(refundId: string): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    await sql`select 1 from donation where id = (select donation_id from refund where id = ${refundId}) for no key update`.execute(trx);
    const refund = await trx
      .selectFrom("refund")
      .leftJoin("transfer", "transfer.donationId", "refund.donationId")
      .leftJoin("transferReversal", "transferReversal.refundId", "refund.id")
      .select(["refund.donationId", "refund.afterTransfer", "refund.amountCents", "transfer.id as transferId", "transfer.status as transferStatus", "transfer.amountCents as transferCents",
        "transfer.reversedCents", "transferReversal.status as reversalStatus"])
      .where("refund.id", "=", refundId)
      .executeTakeFirstOrThrow();
    if (!refund.afterTransfer || refund.reversalStatus === "succeeded" || refund.reversalStatus === "short") return true;
    if (refund.transferId === null || (await wasRefused(trx, refund))) return isHeld(trx, refundId);
    if (refund.transferStatus !== "succeeded") return wait(trx, refundId, "transfer_under_way");
    const plannedCents = await plannedOf(trx, refund.transferId);
    const amountCents = toReverseCents({ refundCents: refund.amountCents, transferCents: refund.transferCents!, reversedCents: refund.reversedCents!, plannedCents });
    if (refund.reversalStatus === null && amountCents === 0) return true;
    if (refund.reversalStatus === null) await planReversal(trx, { transferId: refund.transferId, amountCents, refundId, at: await now(trx) });
    return wait(trx, refundId, "reversal_under_way");
  });
}

const wasRefused = async (trx: Transaction, { donationId, transferStatus }: { donationId: string; transferStatus: string | null }): Promise<boolean> =>
  transferStatus === "failed" && dropRefusedTransfer(trx, donationId, await now(trx));

/** The transfer moved nothing after all: the gift never left. */
async function isHeld(trx: Transaction, refundId: string): Promise<true> {
  await trx.updateTable("refund").set({ afterTransfer: false, failure: null }).where("id", "=", refundId).execute();
  return true;
}

/** What other reversals of the same transfer have still to bring back. */
async function plannedOf(trx: Transaction, transferId: string): Promise<number> {
  const { cents } = await trx.selectFrom("transferReversal").select((eb) => eb.fn.sum<number>("amountCents").as("cents"))
    .where("transferId", "=", transferId).where("status", "in", ["planned", "failed"]).executeTakeFirstOrThrow();
  return Number(cents ?? 0);
}

async function wait(trx: Transaction, refundId: string, failure: string): Promise<false> {
  await trx.updateTable("refund").set({ failure }).where("id", "=", refundId).where("status", "=", "planned").execute();
  return false;
}
