import { db } from "#db";
import { roleMay, type OrganisationRole } from "~/features/accounts/organisation-roles";
import type { Actor } from "~/features/accounts/permissions";
import type { Correction } from "~/lib/correction";
import { listCorrections } from "~/lib/corrections.server";
import { orNotFound } from "~/lib/errors";
import { canEdit } from "./application";
import type { ApplicationFile } from "./application-file";
import { readApplicationFile } from "./application-file.server";

/** With what its reader is in the organisation. */
export type OwnFile = ApplicationFile & { role: OrganisationRole; editable: boolean };

/** The file of one of this person's applications. @throws 404 */
export async function getApplicationFile(actor: Actor, applicationId: string): Promise<OwnFile> {
  const own = await db
    .selectFrom("labelApplication")
    .innerJoin("project", "project.id", "labelApplication.projectId")
    .innerJoin("organisationMember", "organisationMember.organisationId", "project.organisationId")
    .select(["labelApplication.id", "organisationMember.role"])
    .where("labelApplication.id", "=", applicationId)
    .where("organisationMember.accountId", "=", actor.accountId)
    .executeTakeFirst();
  const { id, role } = orNotFound(own);
  const file = await readApplicationFile(db, id);
  return { ...file, role, editable: canEdit(file.status) && roleMay(role, "write") };
}

export type ApplicationEvent = { status: string; at: Date; byName: string | null; reason: string | null };

/** What happened to an application, first to last. The caller has scoped it. */
export function listHistory(applicationId: string): Promise<ApplicationEvent[]> {
  return db
    .selectFrom("transition")
    .leftJoin("account", "account.id", "transition.accountId")
    .select(["transition.toStatus as status", "transition.at", "account.name as byName", "transition.reason"])
    .where("transition.subject", "=", "application")
    .where("transition.subjectId", "=", applicationId)
    .orderBy("transition.id")
    .execute();
}

export type RequestedChange = { criterion: number; reason: string; requestedAt: Date; corrections: Correction[] };

/** What the team asked to change about the last submitted version. The caller has scoped the application. */
export async function listRequestedChanges(applicationId: string): Promise<RequestedChange[]> {
  const rows = await db
    .selectFrom("changeRequest")
    .innerJoin("applicationVersion", "applicationVersion.id", "changeRequest.versionId")
    .select(["changeRequest.id", "changeRequest.criterion", "changeRequest.reason", "changeRequest.requestedAt"])
    .where("applicationVersion.applicationId", "=", applicationId)
    .where("applicationVersion.number", "=", (eb) =>
      eb.selectFrom("applicationVersion as last").select((inner) => inner.fn.max("last.number").as("number")).where("last.applicationId", "=", applicationId),
    )
    .orderBy("changeRequest.criterion")
    .execute();
  const corrections = await listCorrections(db, "change_request", rows.map(({ id }) => id));
  return rows.map(({ id, ...request }) => ({ ...request, corrections: corrections.get(id) ?? [] }));
}
