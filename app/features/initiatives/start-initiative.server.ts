import { db, type Transaction } from "#db";
import { requireRole } from "~/features/accounts/organisation-roles";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { DomainError, orNotFound } from "~/lib/errors";
import { recordTransition } from "~/lib/transitions.server";
import { findOpenEdition } from "./edition-facts.server";
import type { IdeaInput } from "./initiatives.schemas";

/** Locked, so that two starts at once see one another. */
async function lockOwnProject(trx: Transaction, actor: Actor, projectId: string) {
  const project = await trx
    .selectFrom("project")
    .innerJoin("organisationMember", "organisationMember.organisationId", "project.organisationId")
    .select(["project.id", "project.theme", "project.communeCode", "project.isDemo", "organisationMember.role"])
    .where("project.id", "=", projectId)
    .where("organisationMember.accountId", "=", actor.accountId)
    .forUpdate("project")
    .executeTakeFirst();
  const { role, ...own } = orNotFound(project);
  requireRole(role, "write");
  return own;
}

/**
 * One's own project becomes a candidate of the edition that takes ideas today; its comptoir comes next.
 * @throws 404; DomainError initiative.no_edition | initiative.already_there | organisation.role_write
 */
export async function startInitiative(actor: Actor, { projectId, title, summary }: IdeaInput): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const { theme, communeCode, isDemo } = await lockOwnProject(trx, actor, projectId);
    const at = await now(trx);
    const edition = await findOpenEdition(parisDay(at), trx);
    if (!edition) throw new DomainError("initiative.no_edition");
    const held = await trx.selectFrom("initiative").select("id").where("editionId", "=", edition.id).where("projectId", "=", projectId).executeTakeFirst();
    if (held) throw new DomainError("initiative.already_there", {}, "projectId");
    const values = { editionId: edition.id, projectId, title, summary, theme, communeCode, isDemo, createdBy: actor.accountId, createdAt: at, updatedAt: at };
    const { id } = await trx.insertInto("initiative").values(values).returning("id").executeTakeFirstOrThrow();
    await recordTransition(trx, { subject: "initiative", subjectId: id, from: null, to: "idea", at, accountId: actor.accountId });
    await recordAudit(trx, { actor, as: "holder", action: "initiative.started", objectKind: "initiative", objectId: id, after: { year: edition.year }, at });
    return id;
  });
}
