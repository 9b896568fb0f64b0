import { sql } from "kysely";
import { db, type Handle } from "#db";
import { listHistory } from "~/features/ledger/history-figures.server";

/** `cents` is net of refunds; `citizens` sums distinct donors campaign by campaign. */
export type Figures = { projects: number; cents: number; citizens: number };
export type PublicFigures = { history: Figures; live: Figures; demonstration: Figures };

/**
 * What was collected, recomputed from the ledger's entries. History, real campaigns and demonstration are never added
 * up together. A campaign counts as soon as it holds or has handed over money: a failed one, all refunded, no longer does.
 */
export async function publicFigures(handle: Handle = db): Promise<PublicFigures> {
  const [history, live, demonstration] = await Promise.all([historyFigures(handle), campaignFigures(handle, false), campaignFigures(handle, true)]);
  return { history, live, demonstration };
}

async function historyFigures(handle: Handle): Promise<Figures> {
  const total: Figures = { projects: 0, cents: 0, citizens: 0 };
  for (const { projects, cents, citizens } of await listHistory(handle)) {
    total.projects += projects;
    total.cents += cents;
    total.citizens += citizens;
  }
  return total;
}

async function campaignFigures(handle: Handle, isDemo: boolean): Promise<Figures> {
  const { rows } = await sql<Figures>`
    with collected as (
      select g.campaign_id, -sum(e.amount_cents)::bigint as cents
      from ledger_group g join ledger_entry e on e.group_id = g.id
      where g.origin = 'live' and g.is_demo = ${isDemo} and g.kind in ('gift', 'refund', 'refund_returned')
        and e.account_code = 'campaign:funds:' || g.campaign_id
      group by g.campaign_id
    )
    select count(*)::int as projects, coalesce(sum(cents), 0)::bigint as cents,
      coalesce(sum((select count(distinct email) from donation
        where donation.campaign_id = collected.campaign_id and status = 'paid' and amount_cents > refunded_cents)), 0)::int as citizens
    from collected where cents > 0`.execute(handle);
  return rows[0]!;
}
