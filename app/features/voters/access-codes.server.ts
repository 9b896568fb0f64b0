import { createHmac } from "node:crypto";
import { sql } from "kysely";
import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { getEdition } from "~/features/editions/editions.server";
import { env } from "~/lib/env.server";
import { DomainError, orNotFound } from "~/lib/errors";

/** Forty bits would be guessed from a plain hash: keyed by a secret that the database has not. */
export const hashAccessCode = (roundId: string, code: string): Buffer => createHmac("sha256", env().APP_SECRET).update(`access-code\n${roundId}\n${code}`).digest();

/** The hash of a code that may still be used. @throws DomainError voters.access_code_unknown */
export async function findAccessCode(roundId: string, code: string): Promise<Buffer> {
  const codeHash = hashAccessCode(roundId, code);
  const found = await db.selectFrom("accessCode").select("groupId").where("codeHash", "=", codeHash).executeTakeFirst();
  if (!found) throw new DomainError("voters.access_code_unknown", {}, "accessCode");
  return codeHash;
}

/** On the votes' own transaction: one code, one vote. @throws DomainError voters.access_code_spent when one of them was used */
export async function spendAccessCodes(trx: Transaction, codeHashes: readonly Buffer[]): Promise<void> {
  if (codeHashes.length === 0) return;
  const { numDeletedRows } = await trx.deleteFrom("accessCode").where("codeHash", "in", codeHashes).executeTakeFirst();
  if (Number(numDeletedRows) !== codeHashes.length) throw new DomainError("voters.access_code_spent");
}

/** The round of an edition that this actor prepares. @throws 404 */
export async function roundOfEdition(actor: Actor | null, editionId: string): Promise<{ roundId: string; year: number; name: string; closedAt: Date | null; isDemo: boolean }> {
  const { year, name, isDemo } = await getEdition(actor, editionId);
  const round = await db.selectFrom("ballotRound").select(["id", "closedAt"]).where("editionId", "=", editionId).executeTakeFirst();
  const { id, closedAt } = orNotFound(round);
  return { roundId: id, year, name, closedAt, isDemo };
}

export type AccessGroup = { id: string; name: string; createdAt: Date; drawn: number; withdrawn: number; left: number; spent: number };

/** The groups of a round, the newest first. Which code was whose is known to nobody. */
export async function listAccessGroups(roundId: string): Promise<AccessGroup[]> {
  const groups = await db.selectFrom("accessGroup")
    .select(["id", "name", "createdAt", "drawn", "withdrawn", sql<number>`(select count(*)::int from access_code where group_id = access_group.id)`.as("left")])
    .where("roundId", "=", roundId).orderBy("createdAt", "desc").orderBy("name").execute();
  return groups.map((group) => ({ ...group, spent: group.drawn - group.withdrawn - group.left }));
}
