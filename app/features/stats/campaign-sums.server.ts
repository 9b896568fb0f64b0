import { sql } from "kysely";
import { db, pool } from "#db";
import { dependOn, withoutNoting } from "~/lib/page-reads.server";
import type { MonthMoney } from "./months";
import { dependOnSteps } from "./steps-pulse.server";

/** What one campaign collected; `citizens` of the whole are not those of its months added up. Integer cents. */
export type CampaignSums = { campaignId: string; isDemo: boolean; cents: number; citizens: number; gifts: number; months: MonthMoney[] };

/** `before`: every transaction with a smaller number had ended when the sums were read. */
type Kept = { sums: Map<string, CampaignSums[]>; before: string; at: number; /** What was made of these sums, until something changes. */ memo: Map<string, unknown> };

/** Pulses are forgotten after a day. */
const KEPT_MS = 12 * 3_600_000;
const MOST_REMEMBERED = 1_000;

/** So many campaigns are read at once: their rows, not those of all, are in memory twice. */
const TOGETHER = 2_000;

/** Of these campaigns: out of the gifts, each net of what went back of it. */
async function countSums(campaignIds: readonly string[]): Promise<CampaignSums[]> {
  const { rows } = await sql<CampaignSums>`
    with gift as (select campaign_id, is_demo, to_char(paris_day(at), 'YYYY-MM') as month, lower(email::text) collate "C" as donor, sum(cents) as cents, count(*) as gifts
        from gift_fact where cents > 0 and campaign_id = any(${campaignIds}::uuid[]) group by 1, 2, 3, 4),
      months as (select campaign_id, is_demo, month, sum(cents)::bigint as cents, count(*)::int as citizens, sum(gifts)::int as gifts from gift group by 1, 2, 3),
      whole as (select campaign_id, is_demo, count(distinct donor)::int as citizens from gift group by 1, 2)
    select campaign_id, is_demo, w.citizens, sum(m.cents)::bigint as cents, sum(m.gifts)::int as gifts,
      jsonb_agg(jsonb_build_object('month', month, 'cents', m.cents, 'citizens', m.citizens, 'gifts', m.gifts) order by month) as months
    from months m join whole w using (campaign_id, is_demo) group by campaign_id, is_demo, w.citizens`.execute(db);
  return rows;
}

const started = async (): Promise<string> =>
  (await sql<{ before: string }>`select pg_snapshot_xmin(pg_current_snapshot())::text as before`.execute(db)).rows[0]!.before;

/** Counts these campaigns and puts them in the place of what was kept of them. */
async function count(sums: Map<string, CampaignSums[]>, campaignIds: readonly string[]): Promise<void> {
  for (let from = 0; from < campaignIds.length; from += TOGETHER) {
    const some = campaignIds.slice(from, from + TOGETHER);
    const rows = await countSums(some);
    for (const campaignId of some) sums.delete(campaignId);
    for (const row of rows) sums.set(row.campaignId, [...(sums.get(row.campaignId) ?? []), row]);
  }
}

async function readAll(): Promise<Kept> {
  const [before, at, sums] = [await started(), Date.now(), new Map<string, CampaignSums[]>()];
  const all = await db.selectFrom("campaign").select("id").execute();
  await count(sums, all.map(({ id }) => id));
  return { sums, before, at, memo: new Map() };
}

/** Counts again the campaigns whose gifts changed since; nothing when nothing did. */
async function catchUp(kept: Kept): Promise<Kept> {
  const { rows } = await sql<{ before: string; changed: string[] | null }>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as before, (select array_agg(distinct campaign_id::text) from campaign_pulse where xid >= ${kept.before}::xid8) as changed`.execute(db);
  const { before, changed } = rows[0]!;
  if (changed === null) return kept;
  await count(kept.sums, changed);
  return { ...kept, before, memo: new Map() };
}

type Reader = () => Promise<Kept>;

/** One reading after the other: an older one never overwrites a newer. Whoever asks before it begins shares it. */
function reader(): Reader {
  let last: Promise<Kept | null> = Promise.resolve(null);
  let waiting: Promise<Kept> | null = null;
  const read = async (): Promise<Kept> => {
    const kept = await last.catch(() => null);
    waiting = null;
    return kept && Date.now() - kept.at < KEPT_MS ? catchUp(kept) : readAll();
  };
  return () => {
    if (waiting === null) last = waiting = read();
    return waiting;
  };
}

/** By database: what is kept of one says nothing of another. */
const readers = new WeakMap<object, Reader>();

/** Behind `gift_fact`. */
const tables = ["donation", "offline_gift", "ledger_group", "campaign", "project"];

/** Never older than the question: a gift that has committed is in it, in whichever process it was booked. */
export function currentSums(): Promise<Kept> {
  const read = readers.get(pool()) ?? reader();
  readers.set(pool(), read);
  tables.forEach(dependOn);
  return withoutNoting(read);
}

/** Reads once, as long as neither gifts nor steps of the label change. */
export async function rememberedFigures<T>(key: string, read: () => Promise<T>): Promise<T> {
  const { memo } = await currentSums();
  dependOnSteps();
  if (memo.size > MOST_REMEMBERED) memo.clear();
  if (!memo.has(key)) memo.set(key, await read());
  return memo.get(key) as T;
}
