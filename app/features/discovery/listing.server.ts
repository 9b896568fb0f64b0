import { sql } from "kysely";
import { db } from "#db";
import { PAGE, type Discovery, type ListedState, type Sort } from "./discovery";
import type { Tally } from "./facets";

export type Listed = { projectId: string; campaignId: string | null; labelId: string };

type Filters = Pick<Discovery, "state" | "theme" | "epci" | "commune">;

const listings = ({ state, theme, epci, commune }: Filters) =>
  db.selectFrom("projectListing").select(["projectId", "campaignId", "labelId"])
    .$if(state !== null, (query) => query.where("state", "=", state!))
    .$if(theme !== null, (query) => query.where("theme", "=", theme!))
    .$if(epci !== null, (query) => query.where("epciCode", "=", epci!))
    .$if(commune !== null, (query) => query.where("communeCode", "=", commune!));

/** One page of the list, in an order that an index gives. */
export function listPage(asked: Discovery): Promise<Listed[]> {
  const query = listings(asked).limit(PAGE).offset((asked.page - 1) * PAGE);
  if (asked.sort === "recent") return query.orderBy("listedAt", "desc").orderBy("projectId").execute();
  return (asked.sort === "title" ? query.orderBy("titleKey") : query.orderBy("urgency")).orderBy("projectId").execute();
}

/** More would be too many to read, and to count while somebody waits. */
export const MOST_FOUND = 500;

export type Found = Listed & Tally & { urgency: number; listedAt: Date; titleKey: string; rank: number };

/** What the words match: at most one more than `MOST_FOUND`. `query`: a tsquery. */
export function listFound(query: ReturnType<typeof sql<string>>, filters: Filters): Promise<Found[]> {
  return listings(filters)
    .select(["urgency", "listedAt", "titleKey", "theme", "epciCode as epci", "communeCode as commune", sql<ListedState>`state`.as("state"), sql<number>`ts_rank(document, ${query})::float8`.as("rank"), sql<number>`1`.as("count")])
    .where(sql<boolean>`document @@ ${query}`)
    .limit(MOST_FOUND + 1).execute();
}

const orders: Record<Sort, (a: Found, b: Found) => number> = {
  urgency: (a, b) => a.urgency - b.urgency,
  relevance: (a, b) => b.rank - a.rank || a.urgency - b.urgency,
  recent: (a, b) => b.listedAt.getTime() - a.listedAt.getTime(),
  title: (a, b) => (a.titleKey < b.titleKey ? -1 : Number(a.titleKey > b.titleKey)),
};

const meets = (row: Found, filters: Filters): boolean => (["state", "theme", "epci", "commune"] as const).every((key) => filters[key] === null || filters[key] === row[key]);

/** The page that was asked for of what was found, and how many there are. */
export function pageOfFound(found: readonly Found[], asked: Discovery): { page: Listed[]; total: number } {
  const kept = found.filter((row) => meets(row, asked)).sort((a, b) => orders[asked.sort](a, b) || (a.projectId < b.projectId ? -1 : 1));
  return { page: kept.slice((asked.page - 1) * PAGE, asked.page * PAGE), total: kept.length };
}
