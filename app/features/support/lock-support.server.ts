import type { Transaction } from "#db";
import { can, type Actor } from "~/features/accounts/permissions";
import { notFound, orNotFound } from "~/lib/errors";

export type LockedSupport = { projectId: string; labelId: string };

/** What one may not see does not exist. @throws 404 */
export function mustKeep(actor: Actor): void {
  if (!can(actor, "support.keep")) throw notFound();
}

/** A project that holds, or held, a label; with its newest one. @throws 404 for any other */
export async function lockSupport(trx: Transaction, actor: Actor, projectId: string): Promise<LockedSupport> {
  mustKeep(actor);
  const project = await trx.selectFrom("project").select("id").where("id", "=", projectId).forNoKeyUpdate().executeTakeFirst();
  orNotFound(project);
  const label = await trx.selectFrom("label").select("id").where("projectId", "=", projectId).orderBy("startsAt", "desc").limit(1).executeTakeFirst();
  return { projectId, labelId: orNotFound(label).id };
}
