import { sql, type RawBuilder } from "kysely";
import { db, type Handle } from "#db";
import { isDemo } from "~/lib/env.server";
import type { BilanFilters } from "./bilan-filters";
import { readCollected, readPast } from "./collected.server";
import type { Beside, Projects, ReportFigures } from "./report";
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

/** Each `sum` answers `cents`, one line per gift, refund, dispute or payment of the year. */
async function beside(handle: Handle, year: number, demo: boolean): Promise<Beside> {
  const inYear = (at: RawBuilder<unknown>) => sql`extract(year from ${at} at time zone 'Europe/Paris') = ${year}`;
  const sums: Record<keyof Beside, RawBuilder<unknown>> = {
    offline: sql`select amount_cents::bigint as cents from offline_gift where status = 'confirmed' and is_demo = ${demo} and ${inYear(sql`offline_gift_at(received_on, decided_at)`)}`,
    refunded: sql`select r.amount_cents::bigint as cents from refund r join donation d on d.id = r.donation_id where r.status = 'succeeded' and d.is_demo = ${demo} and ${inYear(sql`r.finished_at`)}`,
    disputed: sql`select x.amount_cents::bigint as cents from dispute x join donation d on d.id = x.donation_id where d.is_demo = ${demo} and ${inYear(sql`x.opened_at`)}`,
    lost: sql`select x.lost_cents::bigint as cents from dispute x join donation d on d.id = x.donation_id where x.status = 'lost' and d.is_demo = ${demo} and ${inYear(sql`x.ended_at`)}`,
    granted: sql`select p.cents from grant_payment p join grant_instalment i on i.id = p.instalment_id join project_grant g on g.id = i.grant_id
      where p.status = 'confirmed' and g.is_demo = ${demo} and extract(year from p.paid_on) = ${year}`,
  };
  const read = async (rows: RawBuilder<unknown>) => (await sql<Beside["offline"]>`select count(*)::int as count, coalesce(sum(cents), 0)::bigint as cents from (${rows}) beside`.execute(handle)).rows[0]!;
  const [offline, refunded, disputed, lost, granted] = await Promise.all([read(sums.offline), read(sums.refunded), read(sums.disputed), read(sums.lost), read(sums.granted)]);
  return { offline, refunded, disputed, lost, granted };
}

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
    collected: await readCollected(whole, handle, demo), donors: (await donors.execute(handle)).rows[0]!.donors,
    beside: await beside(handle, year, demo), past: total.campaigns === 0 ? null : total,
  };
}
