import { db } from "#db";
import type { OrganisationRole } from "~/features/accounts/organisation-roles";
import type { Actor } from "~/features/accounts/permissions";
import { communeName } from "~/features/territory/communes.server";
import { legalFormName } from "./organisation";

export type OrganisationSummary = { id: string; name: string; legalForm: string; communeName: string; role: OrganisationRole };

/** The organisations that this person is a member of. */
export async function listOrganisations(actor: Actor): Promise<OrganisationSummary[]> {
  const rows = await db
    .selectFrom("organisation")
    .innerJoin("organisationMember", "organisationMember.organisationId", "organisation.id")
    .select(["organisation.id", "organisation.name", "organisation.legalForm", "organisation.communeCode", "organisationMember.role"])
    .where("organisationMember.accountId", "=", actor.accountId)
    .orderBy("organisation.name")
    .execute();
  return rows.map(({ id, name, legalForm, communeCode, role }) => ({
    id, name, role, legalForm: legalFormName(legalForm), communeName: communeName(communeCode),
  }));
}
