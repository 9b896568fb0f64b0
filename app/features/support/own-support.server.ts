import type { Actor } from "~/features/accounts/permissions";
import { mayIn } from "~/features/accounts/organisation-roles";
import { db } from "#db";
import { getProject, listProjects, type HolderProject } from "~/features/projects/projects.server";
import { notFound, orNotFound } from "~/lib/errors";
import { findLastCampaign } from "./campaign-of.server";
import { listShownEntries } from "./entries.server";
import { listRelays } from "./relays.server";
import { findReport, readReport } from "./report.server";
import { findSupporter } from "./supporter.server";
import { openTasks } from "./tasks";
import { listTasks, type TaskLine } from "./tasks.server";

/** One's own project once it holds, or held, a label. @throws 404 */
async function getOwn(actor: Actor, projectId: string): Promise<{ project: HolderProject; mayWrite: boolean }> {
  const project = await getProject(actor, projectId);
  const label = await db
    .selectFrom("label")
    .innerJoin("project", "project.id", "label.projectId")
    .select("project.organisationId")
    .where("label.projectId", "=", projectId)
    .executeTakeFirst();
  if (!label) throw notFound();
  return { project, mayWrite: mayIn(actor, label.organisationId, "write") };
}

/** « Votre accompagnement »: nothing private is read. @throws 404 */
export async function readOwnSupport(actor: Actor, projectId: string) {
  const { project, mayWrite } = await getOwn(actor, projectId);
  const [supporter, entries, tasks, relays, report, campaign] = await Promise.all([
    findSupporter(projectId), listShownEntries(projectId), listTasks([projectId]), listRelays(projectId), findReport(projectId), findLastCampaign(projectId),
  ]);
  return { project, mayWrite, supporter, entries, tasks, relays, hasReport: report !== null, campaign };
}

/** One of one's own tasks. @throws 404 for another's, and for the team's */
export async function getOwnTask(actor: Actor, projectId: string, taskId: string): Promise<TaskLine> {
  const { project } = await getOwn(actor, projectId);
  return orNotFound((await listTasks([project.id])).find(({ id, owner }) => id === taskId && owner === "holder"));
}

/** The report, once the team has written it. @throws 404 */
export async function readOwnReport(actor: Actor, projectId: string) {
  const { project } = await getOwn(actor, projectId);
  const content = await readReport(projectId);
  if (!content?.report) throw notFound();
  return { project, content };
}

/** What each of one's projects still has to do, the soonest first. */
export async function listOwnTasks(actor: Actor): Promise<TaskLine[]> {
  const projects = await listProjects(actor);
  return openTasks(await listTasks(projects.map(({ id }) => id))).filter(({ owner }) => owner === "holder");
}

/** Those of one's projects that are supported: they hold, or held, a label. */
export async function listSupportedOnes(actor: Actor): Promise<Set<string>> {
  const ids = (await listProjects(actor)).map(({ id }) => id);
  if (ids.length === 0) return new Set();
  const rows = await db.selectFrom("label").select("projectId").distinct().where("projectId", "in", ids).execute();
  return new Set(rows.map(({ projectId }) => projectId));
}
