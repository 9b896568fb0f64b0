import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { lockForTeam, moveInitiative } from "./lock-initiative.server";
import { tellHolders } from "./tell-holders.server";

/** The file may go to the committee. @throws 404 | DomainError initiative.wrong_state */
export async function checkInitiative(actor: Actor, initiativeId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const initiative = await lockForTeam(trx, actor, initiativeId);
    const at = await now(trx);
    await moveInitiative(trx, initiative, "check", { at, accountId: actor.accountId });
    await tellHolders(trx, initiative, "checked", { news: "checked" });
    await recordAudit(trx, { actor, action: "initiative.checked", objectKind: "initiative", objectId: initiativeId, at });
  });
}

/** Sends the file back, saying what is missing. @throws 404 | DomainError initiative.wrong_state */
export async function requestInitiativeChanges(actor: Actor, initiativeId: string, reason: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const initiative = await lockForTeam(trx, actor, initiativeId);
    const at = await now(trx);
    await moveInitiative(trx, initiative, "request_changes", { at, accountId: actor.accountId, reason });
    await tellHolders(trx, initiative, `changes-${at.toISOString()}`, { news: "changes_requested", reasons: [{ label: "À compléter", value: reason }] });
    await recordAudit(trx, { actor, action: "initiative.changes_requested", objectKind: "initiative", objectId: initiativeId, at });
  });
}
