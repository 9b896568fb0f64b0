import { sql } from "kysely";
import { db, type Handle } from "#db";
import { standingHistory } from "~/features/ledger/history-figures.server";
import { isDemo } from "~/lib/env.server";
import { withoutNoting } from "~/lib/page-reads.server";
import type { BilanFilters } from "./bilan-filters";
import { nothingCollected, type Collected, type PastCollected, type PublishedTotal } from "./collected";
import { countCollected } from "./counted-money.server";
import { isKept, keptCollected } from "./kept-money.server";
import { currentSums } from "./money-sums.server";
import { scope } from "./scope.server";

/** Gifts of the period, net of what went back of them since: from the sums that are kept where they can tell: what changed since is counted again first. */
export async function readCollected(filters: BilanFilters, handle: Handle = db, demo = isDemo()): Promise<Collected> {
  if (handle !== db || !isKept(filters)) return countCollected(filters, handle, demo);
  await currentSums();
  return withoutNoting(() => keptCollected(filters, db, demo));
}

const add = (list: readonly Collected[]): Collected =>
  list.reduce((sum, { campaigns, cents, citizens }) => ({ campaigns: sum.campaigns + campaigns, cents: sum.cents + cents, citizens: sum.citizens + citizens, gifts: null }), { ...nothingCollected, gifts: null });

/** Group by group, as it was published or imported; a group of which nothing says better covers the day it is dated. */
async function listPublished(handle: Handle): Promise<PublishedTotal[]> {
  const { rows } = await sql<PublishedTotal>`
    select description as label, coalesce(projects, 0)::int as campaigns, coalesce(citizens, 0)::int as citizens, null as gifts,
      coalesce((select -sum(amount_cents) from ledger_entry where group_id = ledger_group.id and account_code = 'history:collected'), 0)::bigint as cents,
      coalesce(h.from_day, paris_day(occurred_at))::text as "from", coalesce(h.to_day, paris_day(occurred_at))::text as "to"
    from ledger_group left join history_period h using (event_key) where ${standingHistory} order by "to", ledger_group.id`.execute(handle);
  return rows;
}

/** Only the campaigns imported one by one have a theme or a place; details of published totals among them. */
async function readOneByOne(filters: BilanFilters, handle: Handle): Promise<Collected> {
  const { rows } = await sql<Collected>`
    select count(*)::int as campaigns, coalesce(sum(collected_cents), 0)::bigint as cents, coalesce(sum(citizens), 0)::int as citizens, null as gifts
    from past_campaign where id in (select subject_id from funnel_fact where step = 'succeeded' and is_history and not is_demo and ${scope(filters)})`.execute(handle);
  return rows[0]!;
}

/** What the past collected: as published for everything, one by one under a theme, a place or a partner. */
export async function readPast(filters: BilanFilters, handle: Handle = db): Promise<PastCollected> {
  const { from = "0000", to = "9999", theme, epci, commune, partnerId } = filters;
  if (theme ?? epci ?? commune ?? partnerId) return { total: await readOneByOne(filters, handle), published: [], cut: [], oneByOne: true };
  const all = await listPublished(handle);
  const published = all.filter((group) => group.from >= from && group.to <= to);
  const cut = all.filter((group) => group.to >= from && group.from <= to && !published.includes(group));
  return { total: add(published), published, cut, oneByOne: false };
}
