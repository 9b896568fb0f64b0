import type { ImportKind } from "./import";
import type { ReadRow, RowError, Value, Values } from "./read-row";

export const outcomes = ["created", "changed", "unchanged", "refused"] as const;
export type Outcome = (typeof outcomes)[number];

/** A line that says who it is: `key` finds it again, `fingerprint` tells whether it changed. */
export type KeyedRow = ReadRow & { key: string; fingerprint: string };
export type PlannedRow = KeyedRow & { outcome: Outcome };

/** What the line says besides its identifier, in one order, whatever the spreadsheet's. */
export const canonical = (kind: ImportKind, values: Values): string =>
  JSON.stringify([kind, ...Object.keys(values).filter((name) => name !== "id").sort().map((name): [string, Value] => [name, values[name]!])]);

/** The spreadsheet's own identifier, or else what the line says. */
export const keyOf = (kind: ImportKind, values: Values, fingerprint: string): string =>
  values.id === null || values.id === undefined ? `${kind}:line:${fingerprint}` : `${kind}:id:${String(values.id).toLowerCase()}`;

const repeated = (first: number, hasId: boolean): RowError =>
  hasId
    ? { column: "Identifiant", message: `Cet identifiant est déjà celui de la ligne ${first}.` }
    : { column: "Identifiant", message: `Cette ligne répète la ligne ${first}. Si ce sont deux choses, donnez-leur un identifiant.` };

const moneyChanged: RowError = {
  column: "Identifiant", message: "Cette campagne est déjà importée avec d’autres valeurs. Ses écritures ne se modifient pas : annulez d’abord cet import.",
};

/** What becomes of each line, beside what is there already (fingerprint by key). */
export function planRows(kind: ImportKind, rows: readonly KeyedRow[], existing: ReadonlyMap<string, string>): PlannedRow[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const refuse = (error: RowError): PlannedRow => ({ ...row, errors: [...row.errors, error], outcome: "refused" });
    if (row.errors.length > 0) return { ...row, outcome: "refused" };
    const first = seen.get(row.key);
    if (first !== undefined) return refuse(repeated(first, row.values.id !== null));
    seen.set(row.key, row.line);
    const known = existing.get(row.key);
    if (known === undefined) return { ...row, outcome: "created" };
    if (known === row.fingerprint) return { ...row, outcome: "unchanged" };
    return kind === "campaigns" ? refuse(moneyChanged) : { ...row, outcome: "changed" };
  });
}

export type Counts = Record<Outcome, number>;
export function countOutcomes(rows: readonly { outcome: Outcome }[]): Counts {
  const counts: Counts = { created: 0, changed: 0, unchanged: 0, refused: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}
