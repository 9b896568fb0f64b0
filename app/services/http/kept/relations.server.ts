import { pool } from "#db";

/** `text`: of a view or a function, what it reads. `watched`: its changes are told (`watch_for_pages`). */
type Relation = { name: string; text: string | null; watched: boolean };

const catalogue = `
  select relname as name, case when relkind in ('v', 'm') then pg_get_viewdef(oid) end as text,
    exists (select from pg_trigger where tgrelid = pg_class.oid and tgname = 'page_change_of_update') as watched
  from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')
  union all
  select proname, prosrc, false from pg_proc where pronamespace = 'public'::regnamespace and prokind = 'f' and prorettype <> 'trigger'::regtype`;

/** Every word that may name a table: not a column (after a dot), not a new name (after `as`), not quoted text. */
function wordsOf(sql: string): Set<string> {
  const bare = sql.replace(/'(?:[^']|'')*'/g, " ").replace(/\bpublic\./g, "");
  return new Set([...bare.matchAll(/(\.|\bas\s+)?"?\b([a-z_][a-z0-9_]*)\b"?/gi)].filter(([, before]) => !before).map(([, , word]) => word!));
}

export type Read = { tables: string[]; unwatched: string[] };

/** What a query reads, by its text: tables, those behind views and functions included. Rather one too many than one missing. */
export function reader(relations: readonly Relation[]): (sql: string) => Read {
  const byName = new Map<string, Relation[]>();
  for (const relation of relations) byName.set(relation.name, [...(byName.get(relation.name) ?? []), relation]);
  const tablesIn = (sql: string, met: Set<string>): Set<string> => {
    for (const word of wordsOf(sql)) {
      if (!byName.has(word) || met.has(word)) continue;
      met.add(word);
      for (const { text } of byName.get(word)!) if (text !== null) tablesIn(text, met);
    }
    return met;
  };
  return (sql) => {
    const tables = [...tablesIn(sql, new Set())].filter((name) => byName.get(name)!.every(({ text }) => text === null));
    return { tables, unwatched: tables.filter((name) => byName.get(name)!.some(({ watched }) => !watched)) };
  };
}

const MOST_KNOWN = 5_000;

/** The same for many queries, each text read once; the catalogue is asked once for the process. */
export function queriesReader(): (queries: Iterable<string>) => Promise<Read> {
  const known = new Map<string, Read>();
  let read: Promise<(sql: string) => Read> | undefined;
  const open = async () => reader((await pool().query<Relation>(catalogue)).rows);
  return async (queries) => {
    const readOne = await (read ??= open()).catch((error: unknown) => {
      read = undefined;
      throw error;
    });
    if (known.size > MOST_KNOWN) known.clear();
    const all = [...queries].map((sql) => known.get(sql) ?? known.set(sql, readOne(sql)).get(sql)!);
    return { tables: [...new Set(all.flatMap(({ tables }) => tables))], unwatched: [...new Set(all.flatMap(({ unwatched }) => unwatched))] };
  };
}
