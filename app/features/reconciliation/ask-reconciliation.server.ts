import { randomUUID } from "node:crypto";
import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { enqueue } from "~/jobs/enqueue.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";

/** Someone of the team wants to know now. A run that has not ended is the one that was asked for. */
export async function askReconciliation(actor: Actor): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const begun = await trx.selectFrom("reconciliationRun").select("id").where("finishedAt", "is", null).where("askedBy", "is not", null).executeTakeFirst();
    if (begun) return begun.id;
    const [key, at] = [randomUUID(), await now(trx)];
    const { id } = await trx.insertInto("reconciliationRun").values({ key, askedBy: actor.accountId, startedAt: at }).returning("id").executeTakeFirstOrThrow();
    await enqueue(trx, { name: "reconcile", key }, { key: `reconcile:${key}` });
    await recordAudit(trx, { actor, action: "reconciliation.asked", objectKind: "reconciliation", objectId: id, at });
    return id;
  });
}
