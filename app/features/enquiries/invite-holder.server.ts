import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { queueMail } from "~/jobs/queue-mail.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import type { Proposal } from "./enquiry.schemas";
import { drawInvitation, invitationPath, revokeInvitations } from "./invitation-links.server";
import { lockEnquiry } from "./lock-enquiry.server";
import { moveEnquiry } from "./move-enquiry.server";

type Invited = { enquiryId: string; email: string; proposal: Proposal; actor: Actor; at: Date };

/** A new link ends the one before it. Returns the invitation's id. */
async function drawAndMail(trx: Transaction, { enquiryId, email, proposal, actor, at }: Invited): Promise<string> {
  await revokeInvitations(trx, enquiryId, at);
  const { secret, secretHash, expiresAt } = drawInvitation(at);
  const { id } = await trx
    .insertInto("enquiryInvitation")
    .values({ enquiryId, email, secretHash, proposal: JSON.stringify(proposal), invitedBy: actor.accountId, invitedAt: at, expiresAt })
    .returning("id")
    .executeTakeFirstOrThrow();
  await queueMail(trx, {
    key: `enquiry-invitation:${enquiryId}:${id}`,
    template: "enquiry-invitation",
    to: email,
    props: {
      name: proposal.name ?? null, projectName: proposal.projectName ?? null, invitedByName: actor.name,
      link: invitationPath(id, secret, expiresAt), linkExpiresAt: expiresAt.toISOString(),
    },
  });
  return id;
}

/**
 * Invites the holder to open their space: what they said is already written there, they correct it and choose a password.
 * @throws 404 | DomainError enquiry.step_closed | merged
 */
export async function inviteHolder(actor: Actor, enquiryId: string, email: string, proposal: Proposal): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const enquiry = await lockEnquiry(trx, actor, enquiryId);
    const at = await now(trx);
    await moveEnquiry(trx, enquiry, { verb: "invite", actor, at });
    const id = await drawAndMail(trx, { enquiryId, email, proposal, actor, at });
    await recordAudit(trx, { actor, action: "enquiry.invited", objectKind: "enquiry", objectId: enquiryId, at });
    return id;
  });
}

/** The link opens nothing any more. @throws 404 | DomainError enquiry.step_closed */
export async function withdrawInvitation(actor: Actor, enquiryId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const enquiry = await lockEnquiry(trx, actor, enquiryId);
    const at = await now(trx);
    await moveEnquiry(trx, enquiry, { verb: "withdraw_invitation", actor, at });
    await revokeInvitations(trx, enquiryId, at);
  });
}
