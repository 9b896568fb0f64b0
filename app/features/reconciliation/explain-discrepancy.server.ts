import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";

/** A person says why both sides differ: nobody is told again, unless the amounts change. @throws DomainError reconciliation.not_open */
export async function explainDiscrepancy(actor: Actor, discrepancyId: string, explanation: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const explained = await trx
      .updateTable("discrepancy")
      .set({ state: "explained", explanation, explainedBy: actor.accountId, explainedAt: at })
      .where("id", "=", discrepancyId)
      .where("state", "=", "open")
      .returning("id")
      .executeTakeFirst();
    if (!explained) throw new DomainError("reconciliation.not_open");
    await recordAudit(trx, { actor, action: "discrepancy.explained", objectKind: "discrepancy", objectId: discrepancyId, reason: explanation, before: { state: "open" }, after: { state: "explained" }, at });
  });
}
