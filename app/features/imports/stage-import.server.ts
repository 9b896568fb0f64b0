import { createHash } from "node:crypto";
import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { safeFileName } from "~/features/files/sniff";
import type { Upload } from "~/features/files/uploads.server";
import { now } from "~/lib/clock.server";
import { isDemo } from "~/lib/env.server";
import type { ImportKind } from "./import";
import { parseCsv } from "./parse-csv.server";

type By = { actor: Actor } | { installation: true };

/**
 * Keeps the file aside to be looked at: nothing of it is imported. What the same person left waiting goes away.
 * @throws DomainError import.* as parseCsv
 */
export async function stageImport(by: By, kind: ImportKind, { name, bytes }: Upload): Promise<string> {
  // Before the transaction: a long file takes a second.
  const { encoding, delimiter } = await parseCsv(bytes);
  const createdBy = "actor" in by ? by.actor.accountId : null;
  return db.transaction().execute(async (trx) => {
    await trx.deleteFrom("csvImport").where("status", "=", "staged").where("createdBy", "is not distinct from", createdBy).execute();
    const { id } = await trx
      .insertInto("csvImport")
      .values({
        kind, fileName: safeFileName(name, "csv"), fileSha256: createHash("sha256").update(bytes).digest("hex"), encoding, delimiter,
        content: Buffer.from(bytes), createdBy, createdAt: await now(trx), isDemo: "actor" in by && isDemo(),
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    return id;
  });
}
