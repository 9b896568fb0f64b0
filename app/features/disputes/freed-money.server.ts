import { sql } from "kysely";
import type { Transaction } from "#db";

type Left = { donationId: string; disputeId: string; /** Of the gift once this dispute has taken its part, in cents. */ netCents: number };

/**
 * Of a transferred gift, cents that came back from the holder's account for refunds that do not leave any more, the bank having
 * paid their donor. What refunds that may still leave will take, and what came back for this dispute, is no part of it.
 */
export async function freedCents(trx: Transaction, { donationId, disputeId, netCents }: Left): Promise<number> {
  const { rows } = await sql<{ cents: number }>`
    select (select coalesce(-sum(e.amount_cents), 0) from ledger_entry e join ledger_group g on g.id = e.group_id
        where g.donation_id = ${donationId} and e.account_code like 'campaign:funds:%')
      - (select coalesce(sum(v.reversed_cents), 0) from transfer_reversal v left join refund r on r.id = v.refund_id join transfer t on t.id = v.transfer_id
        where t.donation_id = ${donationId}
          and (v.dispute_id = ${disputeId} or r.status = 'pending' or (r.status in ('planned', 'failed') and r.amount_cents <= ${netCents}::int))) as cents`.execute(trx);
  return Math.max(0, Number(rows[0]!.cents));
}

/** Whether money is still to come back for a refund of this gift; its end calls for the dispute again. */
export const refundComesBack = async (trx: Transaction, transferId: string): Promise<boolean> =>
  (await trx.selectFrom("transferReversal").select("id").where("transferId", "=", transferId).where("refundId", "is not", null).where("status", "=", "planned").executeTakeFirst()) !== undefined;
