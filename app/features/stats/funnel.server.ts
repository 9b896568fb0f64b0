import { sql } from "kysely";
import { db, type Handle } from "#db";
import { territory } from "~/features/territory/current.server";
import { listEpcis } from "~/features/territory/epcis.server";
import { addDays, parisInstant } from "~/lib/dates";
import { isDemo } from "~/lib/env.server";
import { noCounts, type Counts, type Funnel, type FunnelFilters } from "./funnel";

type Row = { step: keyof Counts; isHistory: boolean; count: number };

const communesOf = (epci: string) => listEpcis(territory().code).find(({ code }) => code === epci)?.communes ?? [];

/** What happened in the period, step by step. The past counts what was imported as such, never the demonstration's. */
export async function readFunnel(filters: FunnelFilters, handle: Handle = db, demo = isDemo()): Promise<Funnel> {
  const { from, to, theme, partnerId, epci } = filters;
  const { rows } = await sql<Row>`
    select step, is_history, count(*)::int as count from funnel_fact
    where is_demo = (case when is_history then false else ${demo} end)
      and (${from ? parisInstant(from) : null}::timestamptz is null or at >= ${from ? parisInstant(from) : null})
      and (${to ? parisInstant(addDays(to, 1)) : null}::timestamptz is null or at < ${to ? parisInstant(addDays(to, 1)) : null})
      and (${theme ?? null}::text is null or theme = ${theme ?? null})
      and (${partnerId ?? null}::uuid is null or partner_id = ${partnerId ?? null})
      and (${epci ?? null}::text is null or commune_code = any(${epci ? communesOf(epci) : []}::text[]))
    group by step, is_history`.execute(handle);
  const funnel: Funnel = { live: noCounts(), history: noCounts() };
  for (const { step, isHistory, count } of rows) funnel[isHistory ? "history" : "live"][step] = count;
  return funnel;
}
