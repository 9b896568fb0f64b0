import { sql } from "kysely";
import type { Handle } from "#db";

/**
 * What a refund costs the label: the fee with a gift's last euro, and what a bank has kept of it already; all of it when the
 * gift's rest paid its own fee; after a transfer, what did not come back from the holder's account (guessed to be the fee as
 * long as its reversal has not ended).
 */
const refundCost = sql`case
  when not r.after_transfer and exists (select from ledger_group g where g.donation_id = d.id and g.kind = 'fee_absorbed') then r.amount_cents
  when not r.after_transfer then greatest(r.amount_cents - d.net_cents, 0) + case when t.status is distinct from 'succeeded' and d.net_cents > 0
    and d.lost_cents + (select sum(amount_cents) from refund where donation_id = d.id and status <> 'given_up') >= d.amount_cents then d.fee_cents else 0 end
  when v.status in ('succeeded', 'short') then r.amount_cents - v.reversed_cents
  when v.id is null and t.reversed_cents = t.amount_cents then r.amount_cents
  else d.fee_cents end`;

/** Everything that waits to cost the label's reserve something, in the order it was planned; `asked`: Stripe has it already. */
const obligations = sql`
  select r.id, r.created_at, ${refundCost} as cost_cents, r.status = 'pending' as asked
  from refund r join donation d on d.id = r.donation_id left join transfer t on t.donation_id = d.id left join transfer_reversal v on v.refund_id = r.id
  where r.status in ('planned', 'pending')
  union all
  select t.id, t.created_at, d.fee_cents, false
  from transfer t join donation d on d.id = t.donation_id join campaign c on c.id = t.campaign_id
  where t.status = 'planned' and c.fee_bearer = 'label'`;

/**
 * Those of these refunds or transfers whose cost the label's reserve (less what holders owe it) cannot pay after those asked
 * before them. Without this order, the fees of one campaign's refunds would be taken from another campaign's gifts.
 * One statement, so that it sees one moment.
 */
export async function shortOfReserve(handle: Handle, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    with needed as (
      select id, cost_cents, sum(cost_cents) over upto + sum(case when asked then cost_cents else 0 end) over () - sum(case when asked then cost_cents else 0 end) over upto as cents
      from (${obligations}) obligation window upto as (order by created_at, id)
    )
    select id from needed where id = any(${ids}::uuid[]) and cost_cents > 0 and cents >
      (select coalesce(-sum(amount_cents), 0) from ledger_entry where account_code = 'label:reserve' or account_code like 'owed\\_by\\_holder:%')`.execute(handle);
  return new Set(rows.map(({ id }) => id));
}

export const reserveCovers = async (handle: Handle, id: string): Promise<boolean> => !(await shortOfReserve(handle, [id])).has(id);
