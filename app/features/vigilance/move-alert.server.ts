import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError, orNotFound } from "~/lib/errors";
import { canMoveAlert } from "./alert";
import type { AlertMove } from "./vigilance.schemas";

/** What somebody makes of an alert, with the reason. @throws 404; DomainError vigilance.wrong_state */
export async function moveAlert(actor: Actor, alertId: string, { status, reason }: AlertMove): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const alert = orNotFound(await trx.selectFrom("vigilanceAlert").select(["id", "status"]).where("id", "=", alertId).forUpdate().executeTakeFirst());
    if (!canMoveAlert(alert.status, status)) throw new DomainError("vigilance.wrong_state");
    const at = await now(trx);
    await trx.updateTable("vigilanceAlert").set({ status }).where("id", "=", alertId).execute();
    await trx.insertInto("vigilanceAlertStep").values({ alertId, status, reason, accountId: actor.accountId, at }).execute();
    // The reason may name people: it stays in the alert, which is erased in time.
    await recordAudit(trx, { actor, as: "team", action: "vigilance.alert_moved", objectKind: "alert", objectId: alertId, before: { status: alert.status }, after: { status }, at });
  });
}
