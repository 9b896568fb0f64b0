import type { Actor } from "~/features/accounts/permissions";
import { standingEntries } from "./entries.server";
import { mustKeep } from "./lock-support.server";
import type { TimeRow } from "./time";

/** Time spent between two Paris days, both included, by project and person. @throws 404 */
export async function listTime(actor: Actor, { from, to }: { from: string; to: string }): Promise<TimeRow[]> {
  mustKeep(actor);
  const rows = await standingEntries()
    .innerJoin("project", "project.id", "supportEntry.projectId")
    .innerJoin("account", "account.id", "supportEntry.writtenBy")
    .select(({ fn }) => ["project.id as projectId", "project.name as projectName", "account.name as personName", fn.sum<string>("supportEntry.minutes").as("minutes"), fn.countAll<string>().as("entries")])
    .where("supportEntry.happenedOn", ">=", from)
    .where("supportEntry.happenedOn", "<=", to)
    .groupBy(["project.id", "project.name", "account.name"])
    .orderBy("project.name")
    .orderBy("account.name")
    .execute();
  return rows.map(({ minutes, entries, ...row }) => ({ ...row, minutes: Number(minutes), entries: Number(entries) }));
}
