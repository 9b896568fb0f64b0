import type { Transaction } from "#db";
import { requireRole, type OrganisationRight } from "~/features/accounts/organisation-roles";
import { can, type Actor } from "~/features/accounts/permissions";
import { DomainError, notFound, orNotFound } from "~/lib/errors";
import { canEdit } from "./application";

const locking = (trx: Transaction, applicationId: string) =>
  trx
    .selectFrom("labelApplication")
    .innerJoin("project", "project.id", "labelApplication.projectId")
    .select([
      "labelApplication.id", "labelApplication.status", "labelApplication.gridVersion", "labelApplication.projectId",
      "project.organisationId", "project.name as projectName", "labelApplication.resubmitBy",
    ])
    .where("labelApplication.id", "=", applicationId)
    .forUpdate("labelApplication");

export type LockedApplication = Awaited<ReturnType<ReturnType<typeof locking>["executeTakeFirstOrThrow"]>>;

/** The application, locked, for a member of the organisation that carries it. @throws 404; DomainError organisation.role_<right> */
export async function lockOwnApplication(trx: Transaction, actor: Actor, applicationId: string, right: OrganisationRight = "write"): Promise<LockedApplication> {
  const row = await locking(trx, applicationId)
    .innerJoin("organisationMember", "organisationMember.organisationId", "project.organisationId")
    .select("organisationMember.role")
    .where("organisationMember.accountId", "=", actor.accountId)
    .executeTakeFirst();
  const { role, ...application } = orNotFound(row);
  requireRole(role, right);
  return application;
}

/** The same, when it may be written. @throws 404, or DomainError application.not_editable | organisation.role_write */
export async function lockEditableApplication(trx: Transaction, actor: Actor, applicationId: string): Promise<LockedApplication> {
  const application = await lockOwnApplication(trx, actor, applicationId);
  if (!canEdit(application.status)) throw new DomainError("application.not_editable");
  return application;
}

/** The application, locked, for the label team; a draft that was never submitted is not theirs to see. @throws 404 */
export async function lockApplicationForTeam(trx: Transaction, actor: Actor, applicationId: string): Promise<LockedApplication & { versionId: string }> {
  if (!can(actor, "application.check")) throw notFound();
  const application = orNotFound(await locking(trx, applicationId).executeTakeFirst());
  const version = await trx
    .selectFrom("applicationVersion")
    .select("id")
    .where("applicationId", "=", applicationId)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  return { ...application, versionId: orNotFound(version).id };
}

/** A file that was adjourned and waits for its holder, locked; null when it is not, or no longer, one. For the clock and the team. */
export async function lockAdjourned(trx: Transaction, applicationId: string): Promise<(LockedApplication & { resubmitBy: string }) | null> {
  const file = await locking(trx, applicationId).where("labelApplication.status", "=", "draft").executeTakeFirst();
  return file?.resubmitBy ? { ...file, resubmitBy: file.resubmitBy } : null;
}
