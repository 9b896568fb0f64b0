import { randomBytes } from "node:crypto";
import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { isViolation } from "~/features/events/violations.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";
import { writeAccessCode } from "./access-code";
import { hashAccessCode, roundOfEdition } from "./access-codes.server";

export type DrawnCodes = { groupId: string; roundId: string; name: string; year: number; codes: string[]; at: Date };

function drawDifferent(count: number): string[] {
  const codes = new Set<string>();
  while (codes.size < count) codes.add(writeAccessCode(randomBytes(8)));
  return [...codes];
}

/** What the table knows of them has no order: it is not the sheet's. */
const rowsOf = (roundId: string, groupId: string, codes: string[]) =>
  codes.map((code) => ({ codeHash: hashAccessCode(roundId, code), groupId })).sort((a, b) => Buffer.compare(a.codeHash, b.codeHash));

/**
 * Draws codes for a class, a comptoir. They are told here once and kept nowhere: a sheet that was lost is withdrawn.
 * @throws 404, DomainError voters.group_named | voters.round_over
 */
export async function drawAccessCodes(actor: Actor, editionId: string, { name, count }: { name: string; count: number }): Promise<DrawnCodes> {
  const { roundId, year, closedAt, isDemo } = await roundOfEdition(actor, editionId);
  if (closedAt) throw new DomainError("voters.round_over");
  const [codes, at] = [drawDifferent(count), await now()];
  const draw = db.transaction().execute(async (trx) => {
    const { id } = await trx.insertInto("accessGroup").values({ roundId, name, drawn: count, isDemo, createdBy: actor.accountId, createdAt: at }).returning("id").executeTakeFirstOrThrow();
    await trx.insertInto("accessCode").values(rowsOf(roundId, id, codes)).execute();
    await recordAudit(trx, { action: "vote.codes_drawn", actor, objectKind: "edition", objectId: editionId, after: { name, count } });
    return id;
  });
  const groupId = await draw.catch((error: unknown) => {
    throw isViolation(error, "access_group_round_id_name_key") ? new DomainError("voters.group_named", {}, "name") : error;
  });
  return { groupId, roundId, name, year, codes, at };
}
