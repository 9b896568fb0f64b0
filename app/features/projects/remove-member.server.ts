import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError, orNotFound } from "~/lib/errors";
import { findRole, isLastLead, lockOwnOrganisation } from "./lock-organisation.server";

/**
 * Everybody may leave; a lead may take somebody else out. What the person wrote stays theirs.
 * @throws 404 | DomainError organisation.role_manage | organisation.last_lead
 */
export async function removeMember(actor: Actor, organisationId: string, accountId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await lockOwnOrganisation(trx, actor, organisationId, accountId === actor.accountId ? "read" : "manage");
    const role = orNotFound(await findRole(trx, organisationId, accountId));
    if (await isLastLead(trx, organisationId, accountId)) throw new DomainError("organisation.last_lead");
    await trx.deleteFrom("organisationMember").where("organisationId", "=", organisationId).where("accountId", "=", accountId).execute();
    await recordAudit(trx, {
      actor, as: "holder", action: "organisation.member_removed", objectKind: "organisation", objectId: organisationId,
      before: { accountId, role }, after: { accountId: null, role: null }, at: await now(trx),
    });
  });
}
