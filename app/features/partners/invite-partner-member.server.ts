import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { queueMail } from "~/jobs/queue-mail.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError, notFound } from "~/lib/errors";
import { lockOpenPartner, mustInvite } from "./lock-partner.server";
import { drawPartnerInvitation, partnerJoiningPath } from "./partner-invitations.server";

/** Enough for a network's advisers, too few to write to a town. */
const MAX_WAITING = 20;

async function refuseMember(trx: Transaction, partnerId: string, email: string) {
  const member = await trx
    .selectFrom("partnerMember")
    .innerJoin("account", "account.id", "partnerMember.accountId")
    .select("account.id")
    .where("partnerMember.partnerId", "=", partnerId)
    .where("account.email", "=", email)
    .executeTakeFirst();
  if (member) throw new DomainError("partner.already_member", {}, "email");
}

const waiting = (trx: Transaction, partnerId: string) =>
  trx.selectFrom("partnerInvitation").select("id").where("partnerId", "=", partnerId).where("revokedAt", "is", null).where("acceptedAt", "is", null);

/** A new link ends the one sent before to the same address. */
async function draw(trx: Transaction, actor: Actor, partnerId: string, email: string, at: Date) {
  await trx.updateTable("partnerInvitation").set({ revokedAt: at }).where("id", "in", waiting(trx, partnerId).where("email", "=", email)).execute();
  if ((await waiting(trx, partnerId).where("expiresAt", ">", at).execute()).length >= MAX_WAITING)
    throw new DomainError("partner.too_many_invitations", { limit: MAX_WAITING });
  const { secret, secretHash, expiresAt } = drawPartnerInvitation(at);
  const { id } = await trx
    .insertInto("partnerInvitation")
    .values({ partnerId, email, secretHash, invitedBy: actor.accountId, invitedAt: at, expiresAt })
    .returning("id")
    .executeTakeFirstOrThrow();
  return { id, link: partnerJoiningPath(id, secret, expiresAt), linkExpiresAt: expiresAt.toISOString() };
}

/**
 * By the label team, or by somebody who answers for the partner already.
 * @throws 404 | DomainError partner.closed | merged | already_member | too_many_invitations
 */
export async function invitePartnerMember(actor: Actor, partnerId: string, { email }: { email: string }): Promise<string> {
  const as = mustInvite(actor, partnerId);
  return db.transaction().execute(async (trx) => {
    const { name } = await lockOpenPartner(trx, partnerId);
    await refuseMember(trx, partnerId, email);
    const at = await now(trx);
    const { id, ...link } = await draw(trx, actor, partnerId, email, at);
    await queueMail(trx, { key: `partner-invitation:${id}`, template: "partner-invitation", to: email, props: { partnerName: name, invitedByName: actor.name, ...link } });
    await recordAudit(trx, { actor, as, action: "partner.member_invited", objectKind: "partner", objectId: partnerId, at });
    return id;
  });
}

/** The link opens nothing any more. @throws 404 */
export async function withdrawPartnerInvitation(actor: Actor, partnerId: string, invitationId: string): Promise<void> {
  const as = mustInvite(actor, partnerId);
  await db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const revoked = await trx.updateTable("partnerInvitation").set({ revokedAt: at }).where("id", "in", waiting(trx, partnerId).where("id", "=", invitationId)).executeTakeFirstOrThrow();
    if (revoked.numUpdatedRows !== 1n) throw notFound();
    await recordAudit(trx, { actor, as, action: "partner.invitation_withdrawn", objectKind: "partner", objectId: partnerId, at });
  });
}
