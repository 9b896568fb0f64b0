import { sql } from "kysely";
import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import type { Edition } from "./edition";
import type { NewCriteria } from "./edition.schemas";
import { lockOpenEdition } from "./lock-edition.server";
import { refuseUsed } from "./refuse-used.server";

/** The committee's grid; kept criteria keep their id, and so the answers given. @throws 404, DomainError edition.sealed | edition.criterion_used */
export async function changeCriteria(actor: Actor, editionId: string, input: NewCriteria): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const edition = await lockOpenEdition(trx, actor, editionId);
    await writeCriteria(trx, edition, input.map((row, index) => ({ ...row, position: index + 1 })));
    const titles = (list: readonly { title: string; question: string }[]) => ({ criteria: list.map(({ title, question }) => `${title}: ${question}`) });
    await recordAudit(trx, { actor, as: "team", action: "edition.criteria_changed", objectKind: "edition", objectId: editionId, before: titles(edition.criteria), after: titles(input) });
  });
}

type Row = NewCriteria[number] & { position: number };

async function writeCriteria(trx: Transaction, { id: editionId, criteria }: Edition, rows: Row[]): Promise<void> {
  const known = new Set(criteria.map(({ id }) => id));
  const kept = rows.flatMap(({ id, ...row }) => (id && known.has(id) ? [{ id, row }] : []));
  const gone = [...known].filter((id) => !kept.some((one) => one.id === id));
  await sql`set constraints all deferred`.execute(trx);
  if (gone.length) await refuseUsed("edition.criterion_used", async () => trx.deleteFrom("editionCriterion").where("id", "in", gone).execute());
  for (const { id, row } of kept) await trx.updateTable("editionCriterion").set(row).where("id", "=", id).execute();
  const added = rows.filter(({ id }) => !id || !known.has(id)).map(({ id: _, ...row }) => ({ editionId, ...row }));
  if (added.length) await trx.insertInto("editionCriterion").values(added).execute();
}
