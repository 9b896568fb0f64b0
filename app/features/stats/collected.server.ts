import { sql } from "kysely";
import { db, type Handle } from "#db";
import { standingHistory } from "~/features/ledger/history-figures.server";
import { isDemo } from "~/lib/env.server";
import type { BilanFilters } from "./bilan-filters";
import { nothingCollected, sumMoney, type CampaignMoney, type Collected, type PastCollected, type PublishedTotal } from "./collected";
import { isKept, keptMoney } from "./kept-money.server";
import { scope } from "./scope.server";

/**
 * Gifts of the period by campaign, net of what went back of them since, out of the ledger's entries. Donors are counted
 * campaign by campaign; a gift given back in full no longer counts. One pass over the gifts: a campaign has one place and one need,
 * so every other sum is made of these. Addresses are compared byte by byte: citext sorts four times slower.
 */
export async function countMoney(filters: BilanFilters, handle: Handle, demo: boolean, campaignIds: readonly string[] | null = null): Promise<CampaignMoney[]> {
  const { rows } = await sql<CampaignMoney>`
    with donors as (select campaign_id, sum(cents) as cents, count(*) as gifts from gift_fact
        where is_demo = ${demo} and cents > 0 and ${scope(filters)} and ${campaignIds === null ? sql`true` : sql`campaign_id = any(${campaignIds}::uuid[])`} group by campaign_id, lower(email::text) collate "C"),
      collected as (select campaign_id, sum(cents)::bigint as cents, count(*)::int as citizens, sum(gifts)::int as gifts from donors group by campaign_id)
    select project_id, commune_code, theme, cents, citizens, gifts from collected join campaign c on c.id = campaign_id join project p on p.id = c.project_id`.execute(handle);
  return rows;
}

/** The same, out of the sums that are kept where they can tell: what changed since is counted again first. */
export const readMoney = (filters: BilanFilters, handle: Handle = db, demo = isDemo()): Promise<CampaignMoney[]> =>
  handle === db && isKept(filters) ? keptMoney(filters, demo, (ids) => countMoney(filters, db, demo, ids)) : countMoney(filters, handle, demo);

export const readCollected = async (filters: BilanFilters, handle: Handle = db, demo = isDemo()): Promise<Collected> =>
  sumMoney(await readMoney(filters, handle, demo));

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
