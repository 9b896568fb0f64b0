import { db, type Handle } from "#db";
import { now } from "~/lib/clock.server";
import type { ChainProblem, Head } from "./chain";
import { verifyAuditChain, type Verification } from "./verify-audit.server";

/** Walks the chain and keeps what it saw, so that the next walk must find this head again. */
export async function checkAudit(): Promise<Verification> {
  const found = await verifyAuditChain(db);
  await db
    .insertInto("auditCheck")
    .values({
      at: await now(), entries: found.entries, headPosition: found.head.position, headHash: found.head.hash,
      brokenPosition: found.broken?.position ?? null, problem: found.broken?.problem ?? null,
    })
    .execute();
  return found;
}

export type JournalState = { at: Date; entries: number; head: Head; broken: { position: number; problem: ChainProblem } | null };

/** What the last verification saw, or null before the first. */
export async function readJournalState(handle: Handle = db): Promise<JournalState | null> {
  const row = await handle.selectFrom("auditCheck").selectAll().orderBy("id", "desc").limit(1).executeTakeFirst();
  if (!row) return null;
  const broken = row.brokenPosition === null ? null : { position: row.brokenPosition, problem: row.problem as ChainProblem };
  return { at: row.at, entries: row.entries, head: { position: row.headPosition, hash: row.headHash }, broken };
}

const dayMs = 86_400_000;

/** Once a day by the product's clock. */
export async function listDueAuditChecks(handle: Handle, at: Date): Promise<{ name: "verify_audit" }[]> {
  const last = await readJournalState(handle);
  return !last || at.getTime() - last.at.getTime() >= dayMs ? [{ name: "verify_audit" }] : [];
}
