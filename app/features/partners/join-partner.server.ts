import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";
import { lockPartner } from "./lock-partner.server";
import { findLivePartnerInvitation } from "./partner-invitations.server";

/**
 * The invited address, signed in, answers for the partner from now on; of two clicks the second finds the link used.
 * @throws DomainError partner.invitation_over | partner.other_account
 */
export async function joinPartner(actor: Actor, token: string): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const found = await findLivePartnerInvitation(trx, token, at);
    if (!found) throw new DomainError("partner.invitation_over");
    await lockPartner(trx, found.partnerId);
    const invitation = await findLivePartnerInvitation(trx, token, at);
    if (!invitation) throw new DomainError("partner.invitation_over");
    if (invitation.email.toLowerCase() !== actor.email.toLowerCase()) throw new DomainError("partner.other_account");
    const { id, partnerId } = invitation;
    await trx.insertInto("partnerMember").values({ partnerId, accountId: actor.accountId }).onConflict((conflict) => conflict.doNothing()).execute();
    await trx.updateTable("partnerInvitation").set({ acceptedAt: at, acceptedBy: actor.accountId }).where("id", "=", id).execute();
    await recordAudit(trx, { actor, as: "partner", action: "partner.invitation_accepted", objectKind: "partner", objectId: partnerId, at });
    return partnerId;
  });
}
