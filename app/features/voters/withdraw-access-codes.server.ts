import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { orNotFound } from "~/lib/errors";
import { roundOfEdition } from "./access-codes.server";

/** Codes that nobody used yet stop counting: a sheet was lost, or the lesson is over. Returns how many. @throws 404 */
export async function withdrawAccessCodes(actor: Actor, editionId: string, groupId: string): Promise<number> {
  const { roundId } = await roundOfEdition(actor, editionId);
  return db.transaction().execute(async (trx) => {
    const group = orNotFound(await trx.selectFrom("accessGroup").select(["name", "withdrawn"]).where("id", "=", groupId).where("roundId", "=", roundId).forUpdate().executeTakeFirst());
    const left = await trx.deleteFrom("accessCode").where("groupId", "=", groupId).returning("groupId").execute();
    if (left.length === 0) return 0;
    await trx.updateTable("accessGroup").set({ withdrawn: group.withdrawn + left.length }).where("id", "=", groupId).execute();
    await recordAudit(trx, { action: "vote.codes_withdrawn", actor, objectKind: "edition", objectId: editionId, after: { name: group.name, count: left.length } });
    return left.length;
  });
}
