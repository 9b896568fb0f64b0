import { sql } from "kysely";
import { db, type Handle } from "#db";
import { isDemo } from "~/lib/env.server";
import type { BilanFilters } from "./bilan-filters";
import { isKept, keptMonths } from "./kept-money.server";
import { everyMonth, type MonthMoney } from "./months";
import { scope } from "./scope.server";

/** Gifts of the period by month in Paris, net of what went back of them since; the same gifts as `readMoney`. */
export async function readMonths(filters: BilanFilters, handle: Handle = db, demo = isDemo()): Promise<MonthMoney[]> {
  if (handle === db && isKept(filters)) return keptMonths(filters, demo);
  const { rows } = await sql<MonthMoney>`
    with donors as (select to_char(paris_day(at), 'YYYY-MM') as month, sum(cents) as cents, count(*) as gifts from gift_fact
      where is_demo = ${demo} and cents > 0 and ${scope(filters)} group by 1, campaign_id, lower(email::text) collate "C")
    select month, sum(cents)::bigint as cents, count(*)::int as citizens, sum(gifts)::int as gifts from donors group by month`.execute(handle);
  return everyMonth(rows);
}
