import { sql } from "kysely";
import { db, pool } from "#db";
import { dependOn, withoutNoting } from "~/lib/page-reads.server";
import { dependOnSteps } from "./steps-pulse.server";

/** What was made of the sums of one version, until something changes. */
type Current = { version: string; memo: Map<string, unknown> };

const MOST_REMEMBERED = 200;

/** Counts again the campaigns whose gifts changed since anybody last asked; nothing when nothing did (db/migrations/0152). */
async function bringUpToDate(): Promise<string> {
  const { rows } = await sql<{ version: string }>`select keep_money_sums()::text as version`.execute(db);
  return rows[0]!.version;
}

type Reader = () => Promise<Current>;

/** One reading after the other, since the database would make them wait anyway. Whoever asks before it begins shares it. */
function reader(): Reader {
  let last: Promise<Current | null> = Promise.resolve(null);
  let waiting: Promise<Current> | null = null;
  const read = async (): Promise<Current> => {
    const kept = await last.catch(() => null);
    waiting = null;
    const version = await bringUpToDate();
    return kept?.version === version ? kept : { version, memo: new Map() };
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

/** Never older than the question: a gift that has committed is in the sums, in whichever process it was booked. */
export function currentSums(): Promise<Current> {
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
