import { sql } from "kysely";
import { db } from "#db";
import type { AuditActorKind } from "#db/schema";
import { communeName } from "~/features/territory/communes.server";
import { factLines, type FactLine } from "./audit-facts.fr";
import { periodOf, type JournalFilters } from "./journal-filters";
import { readFactNames, readObjectNames, type ObjectName } from "./object-names.server";
import { about, aboutNamed } from "./related.server";

export const pageSize = 30;

export type JournalEntry = {
  position: number;
  at: Date;
  actorKind: AuditActorKind;
  actorAccountId: string | null;
  actorName: string | null;
  actorRole: string | null;
  action: string;
  objectKind: string;
  objectId: string;
  object: ObjectName | null;
  reason: string | null;
  lines: FactLine[];
};

const like = (words: string) => `%${words.replace(/[\\%_]/g, "\\$&")}%`;

const contains = (words: string) => {
  const pattern = like(words);
  const texts = sql`concat_ws(' ', actor_name, reason, before::text, after::text)`;
  return sql<boolean>`(unaccent(${texts}) ilike unaccent(${pattern}) or ${aboutNamed(pattern)})`;
};

function select(filters: JournalFilters) {
  const { q, action, personne, objet, id, avant } = filters;
  const { from, to } = periodOf(filters);
  let query = db.selectFrom("auditEntry").selectAll();
  if (avant) query = query.where("position", "<", avant);
  if (from) query = query.where("at", ">=", from);
  if (to) query = query.where("at", "<", to);
  if (action) query = query.where("action", "=", action);
  if (personne) query = query.where("actorAccountId", "=", personne);
  if (objet && id) query = query.where(about(objet, id));
  if (q) query = query.where(contains(q));
  return query.orderBy("position", "desc").limit(pageSize + 1);
}

const asFacts = (value: unknown) => value as Record<string, unknown> | null;
const communes = (facts: (Record<string, unknown> | null)[]) =>
  Object.fromEntries(facts.flatMap((one) => (typeof one?.communeCode === "string" ? [[one.communeCode, communeName(one.communeCode)]] : [])));

/** One page of the journal, newest first; `next` is the position before which the following page begins. */
export async function listJournal(filters: JournalFilters): Promise<{ entries: JournalEntry[]; next: number | null }> {
  const rows = await select(filters).execute();
  const shown = rows.slice(0, pageSize);
  const facts = shown.flatMap(({ before, after }) => [asFacts(before), asFacts(after)]);
  const [objects, known] = await Promise.all([readObjectNames(shown.map(({ objectId }) => objectId)), readFactNames(facts)]);
  const names = { ...communes(facts), ...known };
  const entries = shown.map(({ before, after, hash: _hash, previousHash: _previous, recordedAt: _recorded, requestId: _request, ...entry }) => ({
    ...entry, object: objects[entry.objectId] ?? null,
    lines: factLines({ objectKind: entry.objectKind, before: asFacts(before), after: asFacts(after) }, names),
  }));
  return { entries, next: rows.length > pageSize ? (shown.at(-1)?.position ?? null) : null };
}

/** What the filters name, in words: the person, the thing. */
export async function readFilterNames({ personne, id }: JournalFilters): Promise<{ person: string | null; object: string | null }> {
  const names = await readObjectNames([personne, id].filter((one) => one !== undefined));
  return { person: personne ? (names[personne]?.name ?? "cette personne") : null, object: id ? (names[id]?.name ?? "cet objet") : null };
}
