import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";
import { findLiveInvitation } from "./member-invitations.server";

/**
 * The invited address, signed in, becomes a member; of two clicks the second finds the link used.
 * @throws DomainError organisation.invitation_over | organisation.other_account
 */
export async function joinOrganisation(actor: Actor, token: string): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const found = await findLiveInvitation(trx, token, at);
    if (!found) throw new DomainError("organisation.invitation_over");
    await trx.selectFrom("organisation").select("id").where("id", "=", found.organisationId).forUpdate().execute();
    const invitation = await findLiveInvitation(trx, token, at);
    if (!invitation) throw new DomainError("organisation.invitation_over");
    if (invitation.email.toLowerCase() !== actor.email.toLowerCase()) throw new DomainError("organisation.other_account");
    const { id, organisationId, role } = invitation;
    await trx.insertInto("organisationMember").values({ organisationId, accountId: actor.accountId, role, createdAt: at }).onConflict((conflict) => conflict.doNothing()).execute();
    await trx.updateTable("organisationInvitation").set({ acceptedAt: at, acceptedBy: actor.accountId }).where("id", "=", id).execute();
    await recordAudit(trx, { actor, as: "holder", action: "organisation.member_joined", objectKind: "organisation", objectId: organisationId, after: { role }, at });
    return organisationId;
  });
}
