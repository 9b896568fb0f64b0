import { db, type Transaction } from "#db";
import type { OrganisationRole } from "~/features/accounts/organisation-roles";
import { organisationRoleWords } from "~/features/accounts/organisation-roles.fr";
import type { Actor } from "~/features/accounts/permissions";
import { queueMail } from "~/jobs/queue-mail.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError, notFound } from "~/lib/errors";
import { lockOwnOrganisation } from "./lock-organisation.server";
import { drawInvitation, joiningPath } from "./member-invitations.server";

/** Enough for a board, too few to write to a town. */
const MAX_WAITING = 20;

type Invited = { email: string; role: OrganisationRole };

async function refuseMember(trx: Transaction, organisationId: string, email: string) {
  const member = await trx
    .selectFrom("organisationMember")
    .innerJoin("account", "account.id", "organisationMember.accountId")
    .select("account.id")
    .where("organisationMember.organisationId", "=", organisationId)
    .where("account.email", "=", email)
    .executeTakeFirst();
  if (member) throw new DomainError("organisation.already_member", {}, "email");
}

const waiting = (trx: Transaction, organisationId: string) =>
  trx.selectFrom("organisationInvitation").select("id").where("organisationId", "=", organisationId).where("revokedAt", "is", null).where("acceptedAt", "is", null);

/** A new link ends the one sent before to the same address. */
async function draw(trx: Transaction, actor: Actor, organisationId: string, { email, role }: Invited, at: Date) {
  await trx.updateTable("organisationInvitation").set({ revokedAt: at }).where("id", "in", waiting(trx, organisationId).where("email", "=", email)).execute();
  if ((await waiting(trx, organisationId).where("expiresAt", ">", at).execute()).length >= MAX_WAITING)
    throw new DomainError("organisation.too_many_invitations", { limit: MAX_WAITING });
  const { secret, secretHash, expiresAt } = drawInvitation(at);
  const { id } = await trx
    .insertInto("organisationInvitation")
    .values({ organisationId, email, role, secretHash, invitedBy: actor.accountId, invitedAt: at, expiresAt })
    .returning("id")
    .executeTakeFirstOrThrow();
  return { id, link: joiningPath(id, secret, expiresAt), linkExpiresAt: expiresAt.toISOString() };
}

/** @throws 404 | DomainError organisation.role_manage | organisation.already_member | organisation.too_many_invitations */
export async function inviteMember(actor: Actor, organisationId: string, { email, role }: Invited): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const { name } = await lockOwnOrganisation(trx, actor, organisationId, "manage");
    await refuseMember(trx, organisationId, email);
    const at = await now(trx);
    const { id, ...link } = await draw(trx, actor, organisationId, { email, role }, at);
    const { label, may } = organisationRoleWords[role];
    await queueMail(trx, {
      key: `member-invitation:${id}`, template: "member-invitation", to: email,
      props: { organisationName: name, invitedByName: actor.name, role: label, mayDo: may, ...link },
    });
    await recordAudit(trx, { actor, as: "holder", action: "organisation.member_invited", objectKind: "organisation", objectId: organisationId, after: { role }, at });
    return id;
  });
}

/** The link opens nothing any more. @throws 404 | DomainError organisation.role_manage */
export async function revokeInvitation(actor: Actor, organisationId: string, invitationId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await lockOwnOrganisation(trx, actor, organisationId, "manage");
    const at = await now(trx);
    const revoked = await trx.updateTable("organisationInvitation").set({ revokedAt: at }).where("id", "in", waiting(trx, organisationId).where("id", "=", invitationId)).executeTakeFirstOrThrow();
    if (revoked.numUpdatedRows !== 1n) throw notFound();
    await recordAudit(trx, { actor, as: "holder", action: "organisation.invitation_revoked", objectKind: "organisation", objectId: organisationId, at });
  });
}
