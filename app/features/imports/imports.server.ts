import { db, type Handle, type Transaction } from "#db";
import { orNotFound } from "~/lib/errors";
import { planImport, type ImportPlan } from "./plan-import.server";
import type { ImportKind, Mapping } from "./import";
import { refusedCsv } from "./refused-csv";

const listed = (handle: Handle) =>
  handle
    .selectFrom("csvImport")
    .leftJoin("account", "account.id", "csvImport.createdBy")
    .select([
      "csvImport.id", "kind", "status", "fileName", "fileSha256", "encoding", "delimiter", "createdCount", "changedCount", "unchangedCount", "refusedCount",
      "csvImport.createdAt", "importedAt", "undoneAt", "csvImport.isDemo", "account.name as author",
    ])
    .select((eb) => eb("refusedCsv", "is not", null).as("hasRefused"));

/** The newest first. */
export const listImports = () => listed(db).orderBy("csvImport.createdAt", "desc").limit(50).execute();
export type ImportSummary = Awaited<ReturnType<typeof listImports>>[number];

/** @throws 404 */
export const getImport = async (id: string): Promise<ImportSummary> => orNotFound(await listed(db).where("csvImport.id", "=", id).executeTakeFirst());

/** The row of a command, locked. @throws 404 */
export const lockImport = async (trx: Transaction, id: string) =>
  orNotFound(await trx.selectFrom("csvImport").selectAll().where("id", "=", id).forUpdate().executeTakeFirst());

/** What the file would do, as long as it waits; null once it is imported. @throws 404 */
export async function findPlan(id: string): Promise<ImportPlan | null> {
  const row = orNotFound(await db.selectFrom("csvImport").select(["kind", "content", "mapping"]).where("id", "=", id).executeTakeFirst());
  return row.content ? planImport(db, row.kind as ImportKind, row.content, row.mapping as Mapping) : null;
}

/** The refused lines as they were given, of a file that waits or of an import that is done. @throws 404 when there are none */
export async function getRefusedCsv(id: string): Promise<{ text: string; rows: number }> {
  const plan = await findPlan(id);
  if (plan) return { text: refusedCsv(plan.parsed, plan.rows), rows: orNotFound(plan.counts.refused || null) };
  const row = await db.selectFrom("csvImport").select(["refusedCsv", "refusedCount"]).where("id", "=", id).executeTakeFirst();
  return { text: orNotFound(row?.refusedCsv), rows: row!.refusedCount };
}
