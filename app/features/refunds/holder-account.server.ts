import { sql } from "kysely";
import type { Handle } from "#db";

/**
 * What a campaign still has on its holder's Stripe account that neither a payout nor a reversal is taking, in signed
 * cents. Two campaigns of one organisation share that account: whoever is bounded by this never takes the other's money.
 * Whoever acts on the answer holds the campaign's lock.
 */
export async function onHolderAccount(handle: Handle, campaignId: string): Promise<number> {
  const { rows } = await sql<{ cents: number }>`
    select (select coalesce(sum(amount_cents), 0) from ledger_entry where account_code = ${`stripe:connected:${campaignId}`})
      - (select coalesce(sum(amount_cents), 0) from payout where campaign_id = ${campaignId}
          and (status in ('pending', 'in_transit') or (status = 'planned' and asked_at is not null)))
      - (select coalesce(sum(v.asked_cents), 0) from transfer_reversal v join transfer t on t.id = v.transfer_id
          where t.campaign_id = ${campaignId} and v.status = 'planned') as cents`.execute(handle);
  return Number(rows[0]!.cents);
}
