import { db, type Transaction } from "#db";
import { requireRight } from "~/features/accounts/organisation-roles";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError, orNotFound } from "~/lib/errors";
import { mustKeep } from "./lock-support.server";
import type { TaskState } from "./tasks";

const lockTask = (trx: Transaction, projectId: string, taskId: string) =>
  trx
    .selectFrom("supportTask")
    .innerJoin("project", "project.id", "supportTask.projectId")
    .select(["supportTask.id", "supportTask.owner", "project.organisationId"])
    .where("supportTask.id", "=", taskId)
    .where("supportTask.projectId", "=", projectId)
    .forUpdate("supportTask");

/** The newest mark counts; the same one twice is said. @throws DomainError support.task_same */
async function mark(trx: Transaction, actor: Actor, projectId: string, taskId: string, state: TaskState): Promise<void> {
  const last = await trx.selectFrom("supportTaskMark").select("state").where("taskId", "=", taskId).orderBy("id", "desc").limit(1).executeTakeFirst();
  if ((last?.state ?? "open") === state) throw new DomainError("support.task_same");
  const at = await now(trx);
  await trx.insertInto("supportTaskMark").values({ taskId, state, accountId: actor.accountId, at }).execute();
  await recordAudit(trx, { actor, action: "support.task_marked", objectKind: "project", objectId: projectId, after: { state }, at });
}

/** By the team, whoever owns it. @throws 404 | DomainError support.task_same */
export async function markTask(actor: Actor, projectId: string, taskId: string, state: TaskState): Promise<void> {
  await db.transaction().execute(async (trx) => {
    mustKeep(actor);
    orNotFound(await lockTask(trx, projectId, taskId).executeTakeFirst());
    await mark(trx, actor, projectId, taskId, state);
  });
}

/** By the project's own people: theirs only. @throws 404 | DomainError organisation.role_write | support.task_same */
export async function markOwnTask(actor: Actor, projectId: string, taskId: string, state: "done" | "open"): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const own = lockTask(trx, projectId, taskId)
      .innerJoin("organisationMember", "organisationMember.organisationId", "project.organisationId")
      .where("organisationMember.accountId", "=", actor.accountId)
      .where("supportTask.owner", "=", "holder");
    const { organisationId } = orNotFound(await own.executeTakeFirst());
    requireRight(actor, organisationId, "write");
    await mark(trx, actor, projectId, taskId, state);
  });
}
