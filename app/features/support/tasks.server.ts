import { sql } from "kysely";
import { db } from "#db";
import { supportCampaigns } from "./campaign-of.server";
import { byDue, dueDay, type Task, type TaskAnchor, type TaskState } from "./tasks";

export type TaskLine = Task & { projectId: string; labelId: string; anchor: TaskAnchor; offsetDays: number | null; templateKey: string | null; markedAt: Date | null; markedBy: string | null };

type Mark = { state: TaskState; at: string; by: string };

const lines = (projectIds: readonly string[]) =>
  db
    .selectFrom("supportTask")
    .select(["id", "projectId", "labelId", "title", "owner", "anchor", "dueOn", "offsetDays", "templateKey"])
    .select(sql<Mark | null>`(select jsonb_build_object('state', m.state, 'at', m.at, 'by', a.name) from support_task_mark m
      join account a on a.id = m.account_id where m.task_id = support_task.id order by m.id desc limit 1)`.as("mark"))
    .where("projectId", "in", [...projectIds])
    .orderBy("createdAt")
    .orderBy("id")
    .execute();

/** Tasks of these projects with their days, the soonest first, dropped ones left out. The caller has scoped the projects. */
export async function listTasks(projectIds: readonly string[]): Promise<TaskLine[]> {
  if (projectIds.length === 0) return [];
  const campaigns = await supportCampaigns(db).where("campaign.projectId", "in", [...projectIds]).execute();
  const tasks = (await lines(projectIds)).map(({ mark, dueOn, ...line }): TaskLine => {
    const campaign = campaigns.find(({ labelId }) => labelId === line.labelId) ?? null;
    const due = dueDay({ anchor: line.anchor, dueOn, offsetDays: line.offsetDays }, campaign);
    return { ...line, due, state: mark?.state ?? "open", markedAt: mark ? new Date(mark.at) : null, markedBy: mark?.by ?? null };
  });
  return tasks.filter(({ state }) => state !== "dropped").toSorted(byDue);
}
