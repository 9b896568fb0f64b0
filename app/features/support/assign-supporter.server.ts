import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";
import { lockSupport } from "./lock-support.server";

/** Who of the team follows the project from now on; nobody when absent. @throws 404 | DomainError support.not_team */
export async function assignSupporter(actor: Actor, projectId: string, supporterId: string | undefined): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await lockSupport(trx, actor, projectId);
    if (supporterId) {
      const colleague = await trx.selectFrom("account").select("id").where("id", "=", supporterId).where("isTeam", "=", true).executeTakeFirst();
      if (!colleague) throw new DomainError("support.not_team", {}, "accountId");
    }
    const at = await now(trx);
    await trx.insertInto("supportAssignment").values({ projectId, supporterAccountId: supporterId ?? null, assignedBy: actor.accountId, assignedAt: at }).execute();
    await recordAudit(trx, { actor, action: "support.assigned", objectKind: "project", objectId: projectId, after: { supporterAccountId: supporterId ?? null }, at });
  });
}
