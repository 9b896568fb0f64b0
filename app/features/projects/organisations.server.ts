import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { communeName } from "~/features/territory/communes.server";
import { legalFormName } from "./organisation";

export type OrganisationSummary = { id: string; name: string; legalForm: string; communeName: string };

/** The organisations that this person is a member of. */
export async function listOrganisations(actor: Actor): Promise<OrganisationSummary[]> {
  const rows = await db
    .selectFrom("organisation")
    .innerJoin("organisationMember", "organisationMember.organisationId", "organisation.id")
    .select(["organisation.id", "organisation.name", "organisation.legalForm", "organisation.communeCode"])
    .where("organisationMember.accountId", "=", actor.accountId)
    .orderBy("organisation.name")
    .execute();
  return rows.map(({ id, name, legalForm, communeCode }) => ({
    id, name, legalForm: legalFormName(legalForm), communeName: communeName(communeCode),
  }));
}
