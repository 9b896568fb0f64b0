import { db } from "#db";
import { mayIn, type OrganisationRole } from "~/features/accounts/organisation-roles";
import { can, type Actor } from "~/features/accounts/permissions";
import { now } from "~/lib/clock.server";
import { notFound, orNotFound } from "~/lib/errors";

export type Member = { accountId: string; name: string; email: string; role: OrganisationRole; createdAt: Date };

const listMembers = (organisationId: string): Promise<Member[]> =>
  db
    .selectFrom("organisationMember")
    .innerJoin("account", "account.id", "organisationMember.accountId")
    .select(["account.id as accountId", "account.name", "account.email", "organisationMember.role", "organisationMember.createdAt"])
    .where("organisationMember.organisationId", "=", organisationId)
    .orderBy("organisationMember.role")
    .orderBy("account.name")
    .execute();

const listInvitations = async (organisationId: string) =>
  db
    .selectFrom("organisationInvitation")
    .select(["id", "email", "role", "expiresAt"])
    .where("organisationId", "=", organisationId)
    .where("revokedAt", "is", null)
    .where("acceptedAt", "is", null)
    .where("expiresAt", ">", await now())
    .orderBy("invitedAt")
    .execute();

/** Newest first: the first one signs today. */
const listRepresentatives = (organisationId: string) =>
  db
    .selectFrom("legalRepresentative")
    .innerJoin("account", "account.id", "legalRepresentative.declaredBy")
    .select(["legalRepresentative.id", "legalRepresentative.name", "position", "since", "declaredAt", "account.name as declaredByName"])
    .where("organisationId", "=", organisationId)
    .orderBy("since", "desc")
    .orderBy("declaredAt", "desc")
    .execute();

/** The people of an organisation, for its members. @throws 404 */
export async function getOrganisationTeam(actor: Actor, organisationId: string) {
  if (!mayIn(actor, organisationId, "read")) throw notFound();
  const organisation = orNotFound(await db.selectFrom("organisation").select(["id", "name"]).where("id", "=", organisationId).executeTakeFirst());
  const manages = mayIn(actor, organisationId, "manage");
  const [members, invitations, representatives] = await Promise.all([
    listMembers(organisationId), manages ? listInvitations(organisationId) : [], listRepresentatives(organisationId),
  ]);
  return { ...organisation, manages, members, invitations, representatives };
}

export type OrganisationTeam = Awaited<ReturnType<typeof getOrganisationTeam>>;

/** The paper that shows who signs: for the organisation's members and the label team. @throws 404 */
export async function getRepresentativeFileId(actor: Actor, organisationId: string, representativeId: string): Promise<string> {
  if (!mayIn(actor, organisationId, "read") && !can(actor, "record.correct")) throw notFound();
  const row = await db.selectFrom("legalRepresentative").select("fileId").where("id", "=", representativeId).where("organisationId", "=", organisationId).executeTakeFirst();
  return orNotFound(row).fileId;
}
