import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { lockForTeam, moveInitiative } from "./lock-initiative.server";
import { tellHolders } from "./tell-holders.server";

/** Opens the file without a comptoir, for a reason that is kept. @throws 404 | DomainError initiative.wrong_state */
export async function dispenseWorkshop(actor: Actor, initiativeId: string, reason: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const initiative = await lockForTeam(trx, actor, initiativeId);
    const at = await now(trx);
    await moveInitiative(trx, initiative, "dispense", { at, accountId: actor.accountId, reason });
    await trx.updateTable("initiative").set({ dispensedAt: at, dispensedBy: actor.accountId, dispensationReason: reason }).where("id", "=", initiativeId).execute();
    await tellHolders(trx, initiative, "file-open", { news: "file_open" });
    await recordAudit(trx, { actor, action: "initiative.dispensed", objectKind: "initiative", objectId: initiativeId, reason, at });
  });
}
