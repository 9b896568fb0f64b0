import { db } from "#db";
import { recordAudit, type AuditActor } from "~/lib/audit.server";
import { toCsv, type CsvColumn } from "~/lib/csv";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { contentDisposition } from "./content-disposition";

type Table<T> = {
  actor: Extract<AuditActor, { accountId: string }>;
  /** With its `.csv`. */
  fileName: string;
  /** The id of what the lines are about, or a word where they are about everything. */
  about: string;
  columns: CsvColumn<T>[];
  /** Scoped to the actor: 404 for what is another's. */
  read: () => Promise<readonly T[]>;
};

/**
 * A table that leaves the house: counted, written in the journal with its length, then given. No copy stays on the way.
 * @throws LimitReached after too many in an hour
 */
export async function giveCsv<T>({ actor, fileName, about, columns, read }: Table<T>): Promise<Response> {
  await takeFromLimit("export", { account: actor.accountId });
  const rows = await read();
  const after = { file: fileName, rows: rows.length };
  await db.transaction().execute((trx) => recordAudit(trx, { actor, action: "export.downloaded", objectKind: "export", objectId: about, after }));
  return new Response(toCsv(columns, rows), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": contentDisposition(fileName, "attachment"),
      "Cache-Control": "private, no-store",
    },
  });
}
