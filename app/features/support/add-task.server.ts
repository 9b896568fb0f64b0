import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";
import { lockSupport } from "./lock-support.server";
import type { TaskInput } from "./support.schemas";
import { taskSets, type TaskSetKey } from "./task-templates";

/** Something to do, by whom, on a day or around the campaign. @throws 404 */
export async function addTask(actor: Actor, projectId: string, input: TaskInput): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const { labelId } = await lockSupport(trx, actor, projectId);
    const at = await now(trx);
    const { id } = await trx
      .insertInto("supportTask")
      .values({ projectId, labelId, ...input, createdBy: actor.accountId, createdAt: at })
      .returning("id")
      .executeTakeFirstOrThrow();
    await recordAudit(trx, { actor, action: "support.task_added", objectKind: "project", objectId: projectId, after: { owner: input.owner }, at });
    return id;
  });
}

/** What of the set is not there yet, once per label. Returns how many were added. @throws 404 | DomainError support.set_there */
export async function addTaskSet(actor: Actor, projectId: string, set: TaskSetKey): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const { labelId } = await lockSupport(trx, actor, projectId);
    const at = await now(trx);
    const rows = taskSets[set].lines.map(({ key, title, owner, anchor, offsetDays }) => ({
      projectId, labelId, title, owner, anchor, offsetDays, templateKey: `${set}.${key}`, createdBy: actor.accountId, createdAt: at,
    }));
    const added = await trx.insertInto("supportTask").values(rows).onConflict((conflict) => conflict.columns(["labelId", "templateKey"]).doNothing()).returning("id").execute();
    if (added.length === 0) throw new DomainError("support.set_there");
    await recordAudit(trx, { actor, action: "support.tasks_added", objectKind: "project", objectId: projectId, after: { set, tasks: added.length }, at });
    return added.length;
  });
}
