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
  return giveCsvText({ actor, fileName, about, read: async () => {
    const rows = await read();
    return { text: toCsv(columns, rows), rows: rows.length };
  } });
}

type Text = Pick<Table<never>, "actor" | "fileName" | "about"> & { read: () => Promise<{ text: string; rows: number }> };

/** The same for a table that is written already. @throws LimitReached after too many in an hour */
export async function giveCsvText({ actor, fileName, about, read }: Text): Promise<Response> {
  await takeFromLimit("export", { account: actor.accountId });
  const { text, rows } = await read();
  const after = { file: fileName, rows };
  await db.transaction().execute((trx) => recordAudit(trx, { actor, action: "export.downloaded", objectKind: "export", objectId: about, after }));
  return new Response(text, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": contentDisposition(fileName, "attachment"),
      "Cache-Control": "private, no-store",
    },
  });
}
