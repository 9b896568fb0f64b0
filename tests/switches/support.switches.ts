import type { Switch } from "./switch";

const room = "app/features/support";
const logbook = { proof: `${room}/support.server.test.ts` };
const alert = { proof: `${room}/watch-curve.server.test.ts` };

/** What keeps private words inside the team, the logbook as it was written, and alerts few. */
export default [
  { protection: "Private lines of support stay in the team", file: `${room}/entries.server.ts`, from: `rows(projectId).where("supportEntry.isPrivate", "=", false).execute()`, to: "rows(projectId).execute()", title: "private words never leave the team", ...logbook },
  { protection: "A line of the logbook cannot be rewritten", sql: "drop trigger support_entry_append_only on support_entry", title: "the database refuses to change a line", ...logbook },
  { protection: "A holder ticks their own tasks only", file: `${room}/mark-task.server.ts`, from: `      .where("supportTask.owner", "=", "holder");`, to: ";", title: "a holder ticks neither the team's tasks", ...logbook },
  { protection: "A late campaign rings once", file: `${room}/watch-curve.server.ts`, from: `    await trx.selectFrom("campaign").select("id").where("id", "=", campaignId).forNoKeyUpdate().execute();\n`, to: "", title: "rings once, to whoever follows it", ...alert },
] satisfies Switch[];
