import { sql, type RawBuilder } from "kysely";
import type { Handle } from "#db";
import { inWholeMonths, type BilanFilters } from "./bilan-filters";
import type { Dimension, MoneyShare } from "./breakdown";
import type { Collected } from "./collected";
import type { MonthMoney } from "./months";

type Sums = RawBuilder<unknown>;

/** Whole months, and no partner: what the kept sums can answer alone. */
export const isKept = (filters: BilanFilters): boolean => filters.partnerId === undefined && inWholeMonths(filters);

/** Compared as text: '' (never before) comes before every first month, and '0' before every month. */
const firstOf = ({ from }: BilanFilters) => from?.slice(0, 7) ?? "0";
const lastOf = ({ to }: BilanFilters) => to?.slice(0, 7) ?? "9999-99";

const inPeriod = (filters: BilanFilters) => sql<boolean>`month >= ${firstOf(filters)} and month <= ${lastOf(filters)}`;
const one = (column: string, value: string | undefined) => (value === undefined ? sql<boolean>`true` : sql<boolean>`${sql.ref(column)} = ${value}`);

/** Rows of all campaigns together: each need or place where the shares of one are asked for, or '' for all of them. */
function together({ theme, epci }: BilanFilters, demo: boolean, by: Dimension | null): Sums {
  const those = (column: "theme" | "place", value: string | undefined, each: boolean) =>
    value === undefined && each ? sql<boolean>`${sql.ref(column)} > ''` : sql<boolean>`${sql.ref(column)} = ${value ?? ""}`;
  return sql`(select * from money_sum where is_demo = ${demo} and ${those("theme", theme, by === "theme")} and ${those("place", epci, by === "epci")}) s`;
}

/** Campaign by campaign: communes and partners are asked for by the team alone. */
const apart = ({ theme, epci, commune }: BilanFilters, demo: boolean): Sums =>
  sql`(select * from campaign_sum where is_demo = ${demo} and ${one("theme", theme)} and ${one("place", epci)} and ${one("commune_code", commune)}) s`;

const sumsOf = (filters: BilanFilters, demo: boolean, by: Dimension | null): Sums =>
  filters.commune === undefined && by !== "commune" && by !== "partner" ? together(filters, demo, by) : apart(filters, demo);

/** A donor of several months counts in the first of those of the period; so does a campaign. */
const sinceFirst = (figure: "campaigns" | "citizens", filters: BilanFilters) => sql<number>`coalesce(sum(${sql.ref(figure)}) filter (where before < ${firstOf(filters)}), 0)::int`;

export async function keptCollected(filters: BilanFilters, handle: Handle, demo: boolean): Promise<Collected> {
  const { rows } = await sql<Collected>`
    select ${sinceFirst("campaigns", filters)} as campaigns, coalesce(sum(cents), 0)::bigint as cents, ${sinceFirst("citizens", filters)} as citizens, coalesce(sum(gifts), 0)::int as gifts
    from ${sumsOf(filters, demo, null)} where ${inPeriod(filters)}`.execute(handle);
  return rows[0]!;
}

export async function keptMonths(filters: BilanFilters, handle: Handle, demo: boolean): Promise<MonthMoney[]> {
  const { rows } = await sql<MonthMoney>`
    select month, sum(cents)::bigint as cents, sum(citizens)::int as citizens, sum(gifts)::int as gifts
    from ${sumsOf(filters, demo, null)} where ${inPeriod(filters)} group by month having sum(gifts) > 0`.execute(handle);
  return rows;
}

const keys = { theme: sql`s.theme`, epci: sql`s.place`, commune: sql`s.commune_code`, partner: sql`coalesce(pp.partner_id::text, '')` } as const satisfies Record<Dimension, Sums>;

/** By need, place (a group of communes, or a commune of none), commune or partner: a project of two partners counts for both. */
export async function keptShares(by: Dimension, filters: BilanFilters, handle: Handle, demo: boolean): Promise<MoneyShare[]> {
  const beside = by === "partner" ? sql`left join project_partner pp on pp.project_id = s.project_id` : sql``;
  const { rows } = await sql<MoneyShare>`
    select ${keys[by]} as key, sum(cents)::bigint as cents, ${sinceFirst("citizens", filters)} as citizens
    from ${sumsOf(filters, demo, by)} ${beside} where ${inPeriod(filters)} group by 1 having sum(gifts) > 0`.execute(handle);
  return rows;
}
