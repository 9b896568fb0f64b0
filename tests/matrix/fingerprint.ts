import { sql } from "kysely";
import { db } from "#db";

const tables = async (): Promise<string[]> => {
  const { rows } = await sql<{ name: string }>`select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
    where schemaname = 'public' or (schemaname = 'graphile_worker' and tablename = '_private_jobs') order by 1`.execute(db);
  return rows.map(({ name }) => name);
};

/** When a session was last used is written once a minute, by whatever is asked: no deed of the request. */
const rowOf = (name: string) => (name === "public.session" ? "(to_jsonb(t) - 'last_seen_at')::text" : "t::text");

/** The digest of each table, by its name. */
export type Fingerprint = Record<string, string>;

/** Statements that count as writing: to a session, none that only says when it was last used. */
async function writesOf(name: string): Promise<string> {
  if (name !== "public.session") return "insert or update or delete";
  const { rows } = await sql<{ columns: string }>`select string_agg(quote_ident(column_name), ', ') as columns from information_schema.columns
    where table_schema = 'public' and table_name = 'session' and column_name <> 'last_seen_at'`.execute(db);
  return `insert or delete or update of ${rows[0]!.columns}`;
}

/** Counts whatever is written from here on, undone or not: as long as nothing is, a digest need not be taken again. */
export async function watchWrites(): Promise<void> {
  await sql.raw(`create sequence writes; create function count_write() returns trigger language plpgsql as 'begin perform nextval(''public.writes''); return null; end'`).execute(db);
  for (const name of await tables()) await sql.raw(`create trigger zz_watched after ${await writesOf(name)} on ${name} for each statement execute function public.count_write()`).execute(db);
}

/** How much was written in this database, undone or not. */
export async function countWrites(): Promise<string> {
  const { rows } = await sql<{ at: string }>`select last_value || ' ' || is_called as at from writes`.execute(db);
  return rows[0]!.at;
}

const known = new Map<string, Fingerprint>();

/** A digest of each table's rows: what a refused request must leave alone. For one database, the watched one. */
export async function fingerprint(): Promise<Fingerprint> {
  const at = await countWrites();
  const print = known.get(at) ?? (await takeFingerprint());
  known.set(at, print);
  return print;
}

async function takeFingerprint(): Promise<Fingerprint> {
  const parts = (await tables()).map((name) => `select '${name}' as name, md5(coalesce(string_agg(md5(${rowOf(name)}), '' order by md5(${rowOf(name)})), '')) as digest from ${name} t`);
  const { rows } = await sql.raw<{ name: string; digest: string }>(parts.join(" union all ")).execute(db);
  return Object.fromEntries(rows.map(({ name, digest }) => [name, digest]));
}
