import type { Transaction } from "#db";
import { requireRight, type OrganisationRight } from "~/features/accounts/organisation-roles";
import { can, type Actor } from "~/features/accounts/permissions";
import { DomainError, notFound, orNotFound } from "~/lib/errors";
import { recordTransition } from "~/lib/transitions.server";
import { grantRulesVersion, nextStatus, type GrantVerb } from "./grant";

const locking = (trx: Transaction, grantId: string) =>
  trx
    .selectFrom("projectGrant")
    .innerJoin("project", "project.id", "projectGrant.projectId")
    .innerJoin("edition", "edition.id", "projectGrant.editionId")
    .selectAll("projectGrant")
    .select(["project.organisationId", "project.name as projectName", "edition.year"])
    .where("projectGrant.id", "=", grantId)
    .forNoKeyUpdate("projectGrant");

export type LockedGrant = Awaited<ReturnType<ReturnType<typeof locking>["executeTakeFirstOrThrow"]>>;

/** For the clock, which has no rights to ask for. */
export const lockGrant = async (trx: Transaction, grantId: string): Promise<LockedGrant> => orNotFound(await locking(trx, grantId).executeTakeFirst());

/** The grant, locked, for a member of the organisation that receives it. @throws 404; DomainError organisation.role_<right> */
export async function lockOwnGrant(trx: Transaction, actor: Actor, grantId: string, right: OrganisationRight): Promise<LockedGrant> {
  const grant = await lockGrant(trx, grantId);
  if (!actor.organisationIds.includes(grant.organisationId)) throw notFound();
  requireRight(actor, grant.organisationId, right);
  return grant;
}

/** The grant, locked, for somebody of the team who is not of the organisation that receives it. @throws 404; DomainError grants.own_organisation */
export async function lockGrantForTeam(trx: Transaction, actor: Actor, grantId: string): Promise<LockedGrant> {
  if (!can(actor, "budget.manage")) throw notFound();
  const grant = await lockGrant(trx, grantId);
  if (actor.organisationIds.includes(grant.organisationId)) throw new DomainError("grants.own_organisation");
  return grant;
}

type Move = { at: Date; accountId?: string; reason?: string };

/** Takes a locked grant one step further, and says so. @throws DomainError grants.wrong_state */
export async function moveGrant(trx: Transaction, { id, status }: Pick<LockedGrant, "id" | "status">, verb: GrantVerb, { at, accountId, reason }: Move): Promise<void> {
  const to = nextStatus(status, verb);
  await trx.updateTable("projectGrant").set({ status: to }).where("id", "=", id).where("status", "=", status).executeTakeFirstOrThrow();
  await recordTransition(trx, { subject: "grant", subjectId: id, from: status, to, at, ruleVersion: grantRulesVersion, ...(accountId && { accountId }), ...(reason && { reason }) });
}
