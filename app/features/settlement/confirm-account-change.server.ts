import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";

/** The team has checked with the organisation: its payouts need not wait any longer. @throws DomainError settlement.change_not_waiting | settlement.change_own */
export async function confirmAccountChange(actor: Actor, changeId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const change = await trx.selectFrom("accountChange").select(["id", "organisationId", "askedBy", "kind"]).where("id", "=", changeId)
      .where("confirmedAt", "is", null).where("holdsUntil", ">", at).forUpdate().executeTakeFirst();
    if (!change) throw new DomainError("settlement.change_not_waiting");
    if (change.askedBy === actor.accountId) throw new DomainError("settlement.change_own");
    await trx.updateTable("accountChange").set({ confirmedBy: actor.accountId, confirmedAt: at }).where("id", "=", changeId).execute();
    await recordAudit(trx, { actor, action: "organisation.account_change_confirmed", objectKind: "organisation", objectId: change.organisationId, after: { name: change.kind }, at });
  });
}
