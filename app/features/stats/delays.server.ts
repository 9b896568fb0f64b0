import { sql } from "kysely";
import { db, type Handle } from "#db";
import { isDemo } from "~/lib/env.server";
import type { BilanFilters } from "./bilan-filters";
import { noDelays, type Delays, type DelayStep } from "./delays";
import { inWorld, scope } from "./scope.server";
import { rememberedSteps } from "./steps-pulse.server";

type Row = { step: DelayStep; isHistory: boolean; median: number; count: number };

/** Median days from one step to the next. Half of them waited less, half more: a forgotten file does not blur the others. */
export async function readDelays(filters: BilanFilters, handle: Handle = db, demo = isDemo()): Promise<{ live: Delays; history: Delays }> {
  const read = async () => (await sql<Row>`
    select step, is_history, round(percentile_cont(0.5) within group (order by days))::int as median, count(*)::int as count
    from delay_fact where ${inWorld(demo)} and ${scope(filters)} group by step, is_history`.execute(handle)).rows;
  const rows = handle === db ? await rememberedSteps(JSON.stringify(["delays", filters, demo]), read) : await read();
  const delays = { live: noDelays(), history: noDelays() };
  for (const { step, isHistory, median, count } of rows) delays[isHistory ? "history" : "live"][step] = { median, count };
  return delays;
}
