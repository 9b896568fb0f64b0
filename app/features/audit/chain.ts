import { createHash } from "node:crypto";

/** The hash before the first row. */
export const genesis = "0".repeat(64);

/** One row as the database writes it down: every column, as text, in the order in which they are sealed. */
export type SealedRow = { position: number; fields: readonly (string | null)[]; previousHash: string; hash: string };

/** `5:texte` for a value (its length in bytes), `-` for none. */
const field = (value: string | null) => (value === null ? "-" : `${Buffer.byteLength(value)}:${value}`);

/** SHA-256 of the row and of the hash before it: the same text as `audit_hash` in migration 0014, computed apart from the database. */
export const sealOf = ({ fields, previousHash }: Pick<SealedRow, "fields" | "previousHash">): string =>
  createHash("sha256").update([...fields, previousHash].map(field).join("")).digest("hex");

export type Head = { position: number; hash: string };
export type ChainProblem = "gap" | "wrong_link" | "wrong_seal" | "head_missing";
export type Broken = { position: number; problem: ChainProblem };

/** What is wrong with this row after that head, or null. */
export function brokenAt(row: SealedRow, last: Head): Broken | null {
  if (row.position !== last.position + 1) return { position: last.position + 1, problem: "gap" };
  if (row.previousHash !== last.hash) return { position: row.position, problem: "wrong_link" };
  return sealOf(row) === row.hash ? null : { position: row.position, problem: "wrong_seal" };
}
