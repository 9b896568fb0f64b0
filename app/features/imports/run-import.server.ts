import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";
import type { ImportKind, Mapping } from "./import";
import { lockImport } from "./imports.server";
import { planImport, type ImportPlan } from "./plan-import.server";
import { refusedCsv } from "./refused-csv";
import { writeRows } from "./write-rows.server";

function refuseUnready({ missing, counts }: ImportPlan, validOnly: boolean): void {
  if (missing.length > 0) throw new DomainError("import.columns_missing", { columns: missing.join(", ") });
  if (counts.refused > 0 && !validOnly) throw new DomainError("import.has_refused", {}, "validOnly");
  if (counts.created + counts.changed === 0) throw new DomainError("import.nothing_to_do");
}

const countColumns = ({ counts: { created, changed, unchanged, refused } }: ImportPlan) =>
  ({ createdCount: created, changedCount: changed, unchangedCount: unchanged, refusedCount: refused });

async function audit(trx: Transaction, actor: Actor | null, id: string, plan: ImportPlan, fileName: string, at: Date): Promise<void> {
  const { created, changed, refused } = plan.counts;
  const after = { file: fileName, rows: created + changed, ...(refused > 0 && { refused }) };
  await recordAudit(trx, { actor: actor ?? { kind: "system" }, action: "import.done", objectKind: "import", objectId: id, after, at });
}

/**
 * Imports what waits, whole or not at all; with `validOnly`, its valid lines, and the refused ones are kept to be corrected.
 * Without an actor, the installation brings its own past.
 * @throws 404 | DomainError import.not_staged | import.columns_missing | import.has_refused | import.nothing_to_do
 */
export async function runImport(actor: Actor | null, id: string, { validOnly }: { validOnly: boolean }): Promise<void> {
  await db.transaction().execute(async (trx) => {
    // Two imports at once could each believe that a line is new.
    await trx.selectFrom("csvImport").select("id").where("status", "=", "staged").orderBy("id").forUpdate().execute();
    const staged = await lockImport(trx, id);
    if (!staged.content) throw new DomainError("import.not_staged");
    const kind = staged.kind as ImportKind;
    const plan = await planImport(trx, kind, staged.content, staged.mapping as Mapping);
    refuseUnready(plan, validOnly);
    const at = await now(trx);
    await writeRows(trx, kind, plan.rows, { importId: id, at, isDemo: staged.isDemo });
    const kept = plan.counts.refused > 0 ? refusedCsv(plan.parsed, plan.rows) : null;
    await trx.updateTable("csvImport").set({ status: "done", content: null, importedAt: at, refusedCsv: kept, ...countColumns(plan) })
      .where("id", "=", id).where("status", "=", "staged").executeTakeFirstOrThrow();
    await audit(trx, actor, id, plan, staged.fileName, at);
  });
}
