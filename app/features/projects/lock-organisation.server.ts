import type { Transaction } from "#db";
import { requireRole, type OrganisationRight, type OrganisationRole } from "~/features/accounts/organisation-roles";
import type { Actor } from "~/features/accounts/permissions";
import { notFound, orNotFound } from "~/lib/errors";

/**
 * The organisation, locked, for one of its members: two changes of its people see one another.
 * @throws 404 for a stranger; DomainError organisation.role_<right>
 */
export async function lockOwnOrganisation(trx: Transaction, actor: Actor, organisationId: string, right: OrganisationRight) {
  const organisation = orNotFound(await trx.selectFrom("organisation").select(["id", "name"]).where("id", "=", organisationId).forUpdate().executeTakeFirst());
  const role = await findRole(trx, organisationId, actor.accountId);
  if (!role) throw notFound();
  requireRole(role, right);
  return { ...organisation, role };
}

/** What this account is in the organisation; null when nothing. */
export async function findRole(trx: Transaction, organisationId: string, accountId: string): Promise<OrganisationRole | null> {
  const row = await trx.selectFrom("organisationMember").select("role").where("organisationId", "=", organisationId).where("accountId", "=", accountId).executeTakeFirst();
  return row?.role ?? null;
}

/** Is nobody else a lead? The organisation is locked. */
export async function isLastLead(trx: Transaction, organisationId: string, accountId: string): Promise<boolean> {
  const leads = await trx.selectFrom("organisationMember").select("accountId").where("organisationId", "=", organisationId).where("role", "=", "lead").execute();
  return leads.length === 1 && leads[0]!.accountId === accountId;
}
