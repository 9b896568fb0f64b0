import { sql } from "kysely";
import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { DomainError } from "~/lib/errors";
import type { Edition } from "./edition";
import type { NewCategories } from "./edition.schemas";
import { lockOpenEdition } from "./lock-edition.server";
import { refuseUsed } from "./refuse-used.server";

const factOf = (categories: readonly { name: string; explanation: string; floorCents: number; capCents: number }[]) =>
  categories.map(({ name, floorCents, capCents }) => `${name} ${floorCents}–${capCents}`);

/** Kept ones keep their id, and so their initiatives. @throws 404, DomainError edition.sealed | edition.category_used | edition.category_twice */
export async function changeCategories(actor: Actor, editionId: string, input: NewCategories): Promise<void> {
  const names = input.map(({ name }) => name.toLowerCase());
  if (new Set(names).size < names.length) throw new DomainError("edition.category_twice");
  await db.transaction().execute(async (trx) => {
    const edition = await lockOpenEdition(trx, actor, editionId);
    const rows = input.map(({ id, name, explanation, floor, cap }, index) => ({ id, name, explanation, floorCents: floor, capCents: cap, position: index + 1 }));
    await writeCategories(trx, edition, rows);
    await recordAudit(trx, { actor, as: "team", action: "edition.categories_changed", objectKind: "edition", objectId: editionId, before: { categories: factOf(edition.categories) }, after: { categories: factOf(rows) } });
  });
}

type Row = { id: string | undefined; name: string; explanation: string; floorCents: number; capCents: number; position: number };

async function writeCategories(trx: Transaction, { id: editionId, categories }: Edition, rows: Row[]): Promise<void> {
  const known = new Set(categories.map(({ id }) => id));
  const kept = rows.flatMap(({ id, ...row }) => (id && known.has(id) ? [{ id, row }] : []));
  const gone = [...known].filter((id) => !kept.some((one) => one.id === id));
  await sql`set constraints all deferred`.execute(trx);
  if (gone.length) await refuseUsed("edition.category_used", async () => trx.deleteFrom("editionCategory").where("id", "in", gone).execute());
  // Names may change hands: each lets go of its own first.
  for (const { id } of kept) await trx.updateTable("editionCategory").set({ name: id }).where("id", "=", id).execute();
  for (const { id, row } of kept) await trx.updateTable("editionCategory").set(row).where("id", "=", id).execute();
  const added = rows.filter(({ id }) => !id || !known.has(id)).map(({ id: _, ...row }) => ({ editionId, ...row }));
  if (added.length) await trx.insertInto("editionCategory").values(added).execute();
}
