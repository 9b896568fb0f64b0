import { sql, type RawBuilder } from "kysely";
import type { Handle } from "#db";
import type { BilanFilters } from "./bilan-filters";
import type { Dimension, MoneyShare } from "./breakdown";
import type { Collected } from "./collected";
import type { MonthMoney } from "./months";
import { scope } from "./scope.server";

type Rows = RawBuilder<unknown>;

/**
 * Gifts of the period by campaign, net of what went back of them since. Donors are counted campaign by campaign; a gift given back in
 * full no longer counts. Addresses are compared byte by byte: citext sorts four times slower.
 */
const byCampaign = (filters: BilanFilters, demo: boolean): Rows => sql`
  (select c.project_id, p.commune_code, p.theme, cents, citizens, gifts from (
      select campaign_id, sum(cents) as cents, count(*) as citizens, sum(gifts) as gifts from (
        select campaign_id, sum(cents) as cents, count(*) as gifts from gift_fact
        where is_demo = ${demo} and cents > 0 and ${scope(filters)} group by campaign_id, lower(email::text) collate "C") donors
      group by campaign_id) collected
    join campaign c on c.id = campaign_id join project p on p.id = c.project_id) money`;

const keys = { theme: sql`money.theme`, epci: sql`money.commune_code`, commune: sql`money.commune_code`, partner: sql`coalesce(pp.partner_id::text, '')` } as const satisfies Record<Dimension, Rows>;

/** Out of the gifts themselves. */
export async function countCollected(filters: BilanFilters, handle: Handle, demo: boolean): Promise<Collected> {
  const { rows } = await sql<Collected>`
    select count(*)::int as campaigns, coalesce(sum(cents), 0)::bigint as cents, coalesce(sum(citizens), 0)::int as citizens, coalesce(sum(gifts), 0)::int as gifts
    from ${byCampaign(filters, demo)}`.execute(handle);
  return rows[0]!;
}

/** By need, commune (of a group too), or partner: a project of two partners counts for both. */
export async function countShares(by: Dimension, filters: BilanFilters, handle: Handle, demo: boolean): Promise<MoneyShare[]> {
  const beside = by === "partner" ? sql`left join project_partner pp on pp.project_id = money.project_id` : sql``;
  const { rows } = await sql<MoneyShare>`
    select ${keys[by]} as key, sum(cents)::bigint as cents, sum(citizens)::int as citizens from ${byCampaign(filters, demo)} ${beside} group by 1`.execute(handle);
  return rows;
}

export async function countMonths(filters: BilanFilters, handle: Handle, demo: boolean): Promise<MonthMoney[]> {
  const { rows } = await sql<MonthMoney>`
    with donors as (select to_char(paris_day(at), 'YYYY-MM') as month, sum(cents) as cents, count(*) as gifts from gift_fact
      where is_demo = ${demo} and cents > 0 and ${scope(filters)} group by 1, campaign_id, lower(email::text) collate "C")
    select month, sum(cents)::bigint as cents, count(*)::int as citizens, sum(gifts)::int as gifts from donors group by month`.execute(handle);
  return rows;
}
