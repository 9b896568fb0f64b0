import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { orNotFound } from "~/lib/errors";

/** Somebody who sits agrees to be named on the committee's public page, or takes it back. @throws 404 for anyone else's mandate */
export async function nameSitter(actor: Actor, mandateId: string, isNamed: boolean): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const own = await trx.selectFrom("mandate").select(["id", "seatId"]).where("id", "=", mandateId).where("accountId", "=", actor.accountId).forNoKeyUpdate().executeTakeFirst();
    const { id, seatId } = orNotFound(own);
    const named = await trx.selectFrom("namedSitter").select("since").where("mandateId", "=", id).executeTakeFirst();
    if ((named !== undefined) === isNamed) return;
    const at = await now(trx);
    if (isNamed) await trx.insertInto("namedSitter").values({ mandateId: id, since: at }).execute();
    else await trx.deleteFrom("namedSitter").where("mandateId", "=", id).execute();
    await recordAudit(trx, { actor, as: "seat", action: "committee.sitter_named", objectKind: "seat", objectId: seatId, after: { isNamed }, at });
  });
}
