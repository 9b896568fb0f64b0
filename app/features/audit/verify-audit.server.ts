import type { Handle } from "#db";
import { brokenAt, genesis, type Broken, type Head } from "./chain";
import { readChain } from "./chain-rows.server";

export type Verification = { entries: number; head: Head; broken: Broken | null };

/** Heads seen before, by position: what was cut off at the end shows by them only. */
async function knownHeads(handle: Handle, outside: readonly Head[]): Promise<Map<number, string>> {
  const rows = await handle.selectFrom("auditCheck").select(["headPosition", "headHash"]).where("brokenPosition", "is", null).execute();
  const heads = [...rows.map((row): [number, string] => [row.headPosition, row.headHash]), ...outside.map((head): [number, string] => [head.position, head.hash])];
  return new Map(heads.filter(([position]) => position > 0));
}

/**
 * Walks the journal from its first row, up to the first that does not hold, and looks for the heads of earlier
 * verifications and for those kept outside.
 */
export async function verifyAuditChain(handle: Handle, outside: readonly Head[] = []): Promise<Verification> {
  const heads = await knownHeads(handle, outside);
  let head: Head = { position: 0, hash: genesis };
  for await (const row of readChain(handle)) {
    const broken = brokenAt(row, head);
    if (broken) return { entries: head.position, head, broken };
    const known = heads.get(row.position);
    if (known !== undefined && known !== row.hash) return { entries: head.position, head, broken: { position: row.position, problem: "head_missing" } };
    heads.delete(row.position);
    head = { position: row.position, hash: row.hash };
  }
  const missing = [...heads.keys()].sort((a, b) => a - b)[0];
  return { entries: head.position, head, broken: missing === undefined ? null : { position: missing, problem: "head_missing" } };
}
