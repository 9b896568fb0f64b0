import { db, type Transaction } from "#db";
import { requireRole } from "~/features/accounts/organisation-roles";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError, orNotFound } from "~/lib/errors";
import { recordTransition } from "~/lib/transitions.server";
import { gridOn } from "./grids.server";
import { mayRenew } from "./lifetime";

/** Locks the project, so that two starts at once see one another. */
async function lockOwnProject(trx: Transaction, actor: Pick<Actor, "accountId">, projectId: string) {
  const project = await trx
    .selectFrom("project")
    .innerJoin("organisationMember", "organisationMember.organisationId", "project.organisationId")
    .select(["project.id", "organisationMember.role"])
    .where("project.id", "=", projectId)
    .where("organisationMember.accountId", "=", actor.accountId)
    .forUpdate("project")
    .executeTakeFirst();
  requireRole(orNotFound(project).role, "write");
}

async function refuseSecondRequest(trx: Transaction, projectId: string, at: Date) {
  const open = await trx
    .selectFrom("labelApplication")
    .select("id")
    .where("projectId", "=", projectId)
    .where("status", "not in", ["decided", "withdrawn"])
    .executeTakeFirst();
  if (open) throw new DomainError("application.already_open");
  const label = await trx
    .selectFrom("label")
    .select("endsAt")
    .where("projectId", "=", projectId)
    .where("revokedAt", "is", null)
    .where("endsAt", ">", at)
    .orderBy("endsAt", "desc")
    .executeTakeFirst();
  if (label && !mayRenew(label, at)) throw new DomainError("application.already_labelled");
}

type Starter = Pick<Actor, "accountId" | "name" | "roles">;

/** On the transaction of what begins with it. @throws as startApplication */
export async function openApplication(trx: Transaction, actor: Starter, projectId: string): Promise<string> {
  await lockOwnProject(trx, actor, projectId);
  const at = await now(trx);
  await refuseSecondRequest(trx, projectId, at);
  const { version: gridVersion } = await gridOn(trx, at);
  const { id } = await trx
    .insertInto("labelApplication")
    .values({ projectId, gridVersion, createdBy: actor.accountId, createdAt: at, updatedAt: at })
    .returning("id")
    .executeTakeFirstOrThrow();
  await recordTransition(trx, {
    subject: "application", subjectId: id, from: null, to: "draft", at, accountId: actor.accountId, ruleVersion: gridVersion,
  });
  await recordAudit(trx, { actor, as: "holder", action: "application.started", objectKind: "application", objectId: id, after: { grid: gridVersion }, at });
  return id;
}

/** @throws 404 for another's project; DomainError application.already_open | application.already_labelled | organisation.role_write */
export const startApplication = (actor: Actor, projectId: string): Promise<string> =>
  db.transaction().execute((trx) => openApplication(trx, actor, projectId));
