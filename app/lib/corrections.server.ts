import type { Handle, Transaction } from "#db";
import type { CorrectionSubject } from "#db/schema";
import type { Correction } from "./correction";

export type CorrectionFact = {
  subject: CorrectionSubject;
  subjectId: string;
  /** What changed, by field name; words as people read them. */
  changes: readonly { field: string; previous: string; corrected: string }[];
  reason: string | null;
  accountId: string;
  at: Date;
};

/** Appends what is to be read instead, field by field; the earlier words stay. */
export async function recordCorrections(trx: Transaction, { changes, ...fact }: CorrectionFact): Promise<void> {
  if (changes.length === 0) return;
  await trx.insertInto("correction").values(changes.map((change) => ({ ...fact, ...change }))).execute();
}

export type FieldCorrection = Correction & { field: string; reason: string | null; by: string };

/** By subject id, oldest first; a subject never corrected is left out. */
export async function listCorrections(handle: Handle, subject: CorrectionSubject, ids: readonly (string | number)[]): Promise<Map<string, FieldCorrection[]>> {
  const found = new Map<string, FieldCorrection[]>();
  if (ids.length === 0) return found;
  const rows = await handle
    .selectFrom("correction")
    .innerJoin("account", "account.id", "correction.accountId")
    .select(["correction.subjectId", "correction.field", "correction.previous", "correction.corrected", "correction.reason", "correction.at", "account.name as by"])
    .where("correction.subject", "=", subject)
    .where("correction.subjectId", "in", ids.map(String))
    .orderBy("correction.id")
    .execute();
  for (const { subjectId, ...row } of rows) found.set(subjectId, [...(found.get(subjectId) ?? []), row]);
  return found;
}
