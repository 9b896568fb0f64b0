import { sql } from "kysely";
import { db } from "#db";
import { automaticReasons, waysKinds, type OnTheWay } from "./on-the-way";

/** What moves between donors, Stripe, holders and banks, campaign by campaign. */
export async function listOnTheWay(): Promise<OnTheWay[]> {
  const { rows } = await sql<OnTheWay>`
    select way.kind, way.campaign_id, p.name as project_name, count(*)::int as count, sum(way.cents)::bigint as cents, max(way.by) as by
    from (
      select 'debit' as kind, campaign_id, amount_cents as cents, settles_by as by from donation where status = 'processing' and settles_by is not null
      union all
      select 'refund', d.campaign_id, r.amount_cents, null from refund r join donation d on d.id = r.donation_id
      where r.status = 'pending' or (r.status = 'planned' and (r.failure is null or r.failure in (${sql.join(automaticReasons)})))
      union all
      select 'reversal', t.campaign_id, v.amount_cents, null from transfer_reversal v join transfer t on t.id = v.transfer_id
      where v.status = 'planned' and (v.failure is null or v.failure in (${sql.join(automaticReasons)}))
      union all
      select 'transfer', campaign_id, amount_cents, null from transfer where status = 'planned' and (failure is null or failure in (${sql.join(automaticReasons)}))
      union all
      select 'payout', campaign_id, amount_cents, coalesce(arrives_on, not_before) from payout
      where status in ('pending', 'in_transit') or (status = 'planned' and (failure is null or failure in (${sql.join(automaticReasons)})))
    ) way join campaign c on c.id = way.campaign_id join project p on p.id = c.project_id
    group by way.kind, way.campaign_id, p.name order by p.name`.execute(db);
  return [...rows].sort((a, b) => waysKinds.indexOf(a.kind) - waysKinds.indexOf(b.kind));
}
