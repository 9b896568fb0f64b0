import { sql } from "kysely";
import { db, type Handle } from "#db";
import { isDemo } from "~/lib/env.server";
import type { BilanFilters } from "./bilan-filters";
import { noCounts, type Counts, type Funnel } from "./funnel";
import { inWorld, scope } from "./scope.server";
import { rememberedSteps } from "./steps-pulse.server";

type Row = { step: keyof Counts; isHistory: boolean; count: number };

/** What happened in the period, step by step. The past counts what was imported as such, never the demonstration's. */
export async function readFunnel(filters: BilanFilters, handle: Handle = db, demo = isDemo()): Promise<Funnel> {
  const read = async () => (await sql<Row>`
    select step, is_history, count(*)::int as count from funnel_fact
    where ${inWorld(demo)} and ${scope(filters)} group by step, is_history`.execute(handle)).rows;
  const rows = handle === db ? await rememberedSteps(JSON.stringify(["funnel", filters, demo]), read) : await read();
  const funnel: Funnel = { live: noCounts(), history: noCounts() };
  for (const { step, isHistory, count } of rows) funnel[isHistory ? "history" : "live"][step] = count;
  return funnel;
}
