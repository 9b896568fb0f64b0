import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { addTask } from "~/features/support/add-task.server";
import { noteRelay } from "~/features/support/note-relay.server";
import { writeEntry } from "~/features/support/write-entry.server";
import { writeReport } from "~/features/support/write-report.server";
import { parisDay } from "~/lib/dates";

const projectOf = async (campaignId: string): Promise<string> =>
  (await db.selectFrom("campaign").select("projectId").where("id", "=", campaignId).executeTakeFirstOrThrow()).projectId;

/** A live project with a line, a task and a relay; one whose campaign is over, with its report. */
export async function supportRows(team: Actor, { liveId, settledId }: { liveId: string; settledId: string }) {
  const [projectId, settled] = [await projectOf(liveId), await projectOf(settledId)];
  const today = parisDay(new Date());
  const entryId = await writeEntry(team, projectId, { kind: "call", on: today, minutes: 20, text: "Un premier point.", isPrivate: false, withWhom: undefined, campaignVersionId: undefined });
  const taskId = await addTask(team, projectId, { title: "Remercier", owner: "holder", anchor: "day", dueOn: today, offsetDays: null });
  const relayId = await noteRelay(team, projectId, { kind: "media", name: "La Gazette (exemple)", toldOn: today, partnerId: undefined, what: undefined });
  await writeReport(team, settled, { conclusion: "Une belle campagne." });
  const pages = ["project", "supporter", "entry-new", "entry", "entry-withdrawal", "task-new", "task", "task-set", "relay-new", "relay"];
  const files = pages.flatMap((name) => [`routes/team/support-${name}.tsx`, `routes/team/support-${name}.ts`]);
  const special: Record<string, Record<string, string>> = {
    ...Object.fromEntries([...files, "routes/holder/support.tsx", "routes/holder/support-task.ts"].map((file) => [file, { projectId }])),
    "routes/team/support-report.tsx": { projectId: settled },
    "routes/holder/support-report.tsx": { projectId: settled },
  };
  return { usual: { entryId, taskId, relayId, set: "prepare" }, special };
}
