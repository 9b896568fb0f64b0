import { sql, type RawBuilder } from "kysely";
import { db, type Handle } from "#db";
import { isDemo } from "~/lib/env.server";
import type { BilanFilters } from "./bilan-filters";
import { readCollected, readPast } from "./collected.server";
import type { Projects, ReportFigures } from "./report";
import { scope } from "./scope.server";

/** `rows` answers `cents`, one line per project. */
async function projects(handle: Handle, rows: RawBuilder<unknown>): Promise<Projects> {
  const { rows: found } = await sql<Projects>`
    select count(*)::int as count, coalesce(sum(cents), 0)::bigint as cents, count(*) filter (where cents is null)::int as unpriced from (${rows}) projects`.execute(handle);
  return found[0]!;
}

const facts = (step: string, filters: BilanFilters, demo: boolean) =>
  sql`(select subject_id from funnel_fact where step = ${step} and not is_history and is_demo = ${demo} and ${scope(filters)})`;

const goal = sql`(v.content ->> 'goalCents')::bigint as cents`;

/** Figures of one calendar year in Paris, each from where the bilan reads it. */
export async function readReportFigures(year: number, handle: Handle = db, demo = isDemo()): Promise<ReportFigures> {
  const whole: BilanFilters = { from: `${year}-01-01`, to: `${year}-12-31` };
  const received = sql`select ${goal} from application_version v where v.number = 1 and v.application_id in ${facts("application", whole, demo)}`;
  const accepted = sql`select ${goal} from label l join decision d on d.id = l.decision_id join examination x on x.id = d.examination_id
    join application_version v on v.id = x.version_id where l.id in ${facts("label", whole, demo)}`;
  const financed = sql`select c.counted_cents as cents from campaign c where c.id in ${facts("succeeded", whole, demo)}`;
  const donors = sql<{ donors: number }>`select count(distinct email)::int as donors from gift_fact where is_demo = ${demo} and cents > 0 and ${scope(whole)}`;
  const { total } = await readPast(whole, handle);
  return {
    year, received: await projects(handle, received), accepted: await projects(handle, accepted), financed: await projects(handle, financed),
    collected: await readCollected(whole, handle, demo), donors: (await donors.execute(handle)).rows[0]!.donors, past: total.campaigns === 0 ? null : total,
  };
}
