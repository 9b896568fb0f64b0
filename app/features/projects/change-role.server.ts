import { db } from "#db";
import type { OrganisationRole } from "~/features/accounts/organisation-roles";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError, orNotFound } from "~/lib/errors";
import { findRole, isLastLead, lockOwnOrganisation } from "./lock-organisation.server";

/** @throws 404 | DomainError organisation.role_manage | organisation.same_role | organisation.last_lead */
export async function changeRole(actor: Actor, organisationId: string, accountId: string, role: OrganisationRole): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await lockOwnOrganisation(trx, actor, organisationId, "manage");
    const before = orNotFound(await findRole(trx, organisationId, accountId));
    if (before === role) throw new DomainError("organisation.same_role");
    if (await isLastLead(trx, organisationId, accountId)) throw new DomainError("organisation.last_lead");
    await trx.updateTable("organisationMember").set({ role }).where("organisationId", "=", organisationId).where("accountId", "=", accountId).execute();
    await recordAudit(trx, {
      actor, as: "holder", action: "organisation.role_changed", objectKind: "organisation", objectId: organisationId,
      before: { role: before, accountId: null }, after: { role, accountId }, at: await now(trx),
    });
  });
}
