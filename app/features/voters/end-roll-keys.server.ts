import { db } from "#db";
import { recordAudit } from "~/lib/audit.server";
import { destroyRollKey } from "./roll-key.server";

/** Two months to contest the results before the administrative judge, counted generously. */
const appealDays = 65;

/** Destroys the keys of rolls that nobody may contest any more, and says so for good. Done twice, it is done once. */
export async function endDueRollKeys(at: Date): Promise<void> {
  const before = new Date(at.getTime() - appealDays * 86_400_000);
  const due = await db.selectFrom("ballotRound").select(["id", "editionId"]).where("resultsPublishedAt", "<=", before)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom("rollKeyEnd").select("roundId").whereRef("rollKeyEnd.roundId", "=", "ballotRound.id")))).execute();
  for (const { id, editionId } of due) {
    // First the file: a record of what is still there would be false.
    await destroyRollKey(id);
    await db.transaction().execute(async (trx) => {
      const { numInsertedOrUpdatedRows } = await trx.insertInto("rollKeyEnd").values({ roundId: id, destroyedAt: at }).onConflict((conflict) => conflict.doNothing()).executeTakeFirstOrThrow();
      if (numInsertedOrUpdatedRows === 1n) await recordAudit(trx, { actor: { kind: "system" }, action: "vote.roll_key_destroyed", objectKind: "edition", objectId: editionId });
    });
  }
}
