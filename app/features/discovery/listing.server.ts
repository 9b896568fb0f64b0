import { sql, type RawBuilder } from "kysely";
import { db } from "#db";
import { PAGE, type Discovery, type Sort } from "./discovery";
import type { Tally } from "./facets";

export type Listed = { projectId: string; campaignId: string | null; labelId: string };

export type Filters = Pick<Discovery, "state" | "theme" | "epci" | "commune">;

const columns = { state: "state", theme: "theme", epci: "epci_code", commune: "commune_code" } as const satisfies Record<keyof Filters, string>;

/** What each filter that was chosen asks of a listing. */
export function meets(filters: Partial<Filters>): RawBuilder<boolean> {
  const chosen = (Object.keys(columns) as (keyof Filters)[]).filter((key) => filters[key]);
  return chosen.length === 0 ? sql<boolean>`true` : sql.join(chosen.map((key) => sql`${sql.ref(columns[key])} = ${filters[key]}`), sql` and `);
}

const orders: Record<Exclude<Sort, "relevance">, RawBuilder<unknown>> = { urgency: sql`urgency, project_id`, recent: sql`listed_at desc, project_id`, title: sql`title_key, project_id` };

const slice = ({ page }: Discovery) => sql`limit ${PAGE} offset ${(page - 1) * PAGE}`;

/** One page of the list, in an order that an index gives: what comes before a deep page is counted in that index alone. */
export async function listPage(asked: Discovery): Promise<Listed[]> {
  const order = orders[asked.sort === "relevance" ? "urgency" : asked.sort];
  const { rows } = await sql<Listed>`
    select project_id, campaign_id, label_id from (select project_id from project_listing where ${meets(asked)} order by ${order} ${slice(asked)}) page
    join project_listing using (project_id) order by ${order}`.execute(db);
  return rows;
}

/** More would be too many to read, and to count while somebody waits. */
export const MOST_FOUND = 500;

type Row = { matched: number; total: number; page: Listed[]; tallies: [Tally["state"], Tally["theme"], Tally["epci"], Tally["commune"], number][] };
/** `matched`: of the words and the filters that were `inside` the search, at most one more than `MOST_FOUND`; `total`: of those, the ones that meet all filters. */
export type Found = { matched: number; total: number; page: Listed[]; tallies: Tally[] };

/** What the words match, looked through by the database itself: one page of it leaves, and how many there are of each kind. `query`: a tsquery. */
export async function searchPage(query: RawBuilder<string>, asked: Discovery, inside: Partial<Filters>): Promise<Found> {
  const rank = asked.sort === "relevance" ? sql`ts_rank(document, ${query})` : sql`0`;
  const order = asked.sort === "relevance" ? sql`rank desc, urgency, project_id` : orders[asked.sort];
  const { rows } = await sql<Row>`
    with matching as materialized (
        select project_id, campaign_id, label_id, state, theme, epci_code, commune_code, urgency, listed_at, title_key, ${rank} as rank
        from project_listing where document @@ ${query} and ${meets(inside)} limit ${MOST_FOUND + 1}),
      found as materialized (select * from matching limit ${MOST_FOUND}),
      kept as materialized (select * from found where ${meets(asked)}),
      page as (select project_id, campaign_id, label_id, row_number() over (order by ${order}) as place from kept order by ${order} ${slice(asked)})
    select (select count(*) from matching)::int as matched, (select count(*) from kept)::int as total,
      (select coalesce(jsonb_agg(jsonb_build_object('projectId', project_id, 'campaignId', campaign_id, 'labelId', label_id) order by place), '[]') from page) as page,
      (select coalesce(jsonb_agg(jsonb_build_array(state, theme, epci_code, commune_code, count)), '[]') from (select state, theme, epci_code, commune_code, count(*) from found group by 1, 2, 3, 4) t) as tallies`.execute(db);
  const { tallies, ...found } = rows[0]!;
  return { ...found, tallies: tallies.map(([state, theme, epci, commune, count]) => ({ state, theme, epci, commune, count })) };
}
