import { sql } from "kysely";
import type { Handle } from "#db";

/**
 * Whether the label's reserve can pay the fee of this refund or transfer, after those asked before it. Without this
 * order, the fees of one campaign's refunds would be taken from another campaign's gifts.
 * One statement, so that it sees one moment.
 */
export async function reserveCovers(handle: Handle, id: string): Promise<boolean> {
  const { rows } = await sql<{ covered: boolean }>`
    with obligation as (
      select r.id, r.created_at, d.fee_cents, r.status = 'pending' as asked
      from refund r join donation d on d.id = r.donation_id where r.status in ('planned', 'pending')
      union all
      select t.id, t.created_at, d.fee_cents, false
      from transfer t join donation d on d.id = t.donation_id join campaign c on c.id = t.campaign_id
      where t.status = 'planned' and c.fee_bearer = 'label'
    ), mine as (select * from obligation where id = ${id})
    select mine.fee_cents = 0 or
      (select coalesce(-sum(amount_cents), 0) from ledger_entry where account_code = 'label:reserve')
      >= (select sum(fee_cents) from obligation where asked or (obligation.created_at, obligation.id) <= (mine.created_at, mine.id)) as covered
    from mine`.execute(handle);
  return rows[0]?.covered ?? true;
}
