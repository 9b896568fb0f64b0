import { db } from "#db";
import { can, type Actor } from "~/features/accounts/permissions";
import { orNotFound } from "~/lib/errors";
import type { AlertFacts } from "./alert";

const alerts = () =>
  db
    .selectFrom("vigilanceAlert as alert")
    .leftJoin("campaign", "campaign.id", "alert.campaignId")
    .leftJoin("project", "project.id", "campaign.projectId")
    .leftJoin("organisation", (join) => join.on((eb) => eb("organisation.id", "=", eb.fn.coalesce("alert.organisationId", "project.organisationId"))))
    .select(["alert.id", "alert.kind", "alert.status", "alert.openedAt", "alert.email", "alert.facts", "alert.rulesVersion", "alert.campaignId", "project.name as projectName", "organisation.id as organisationId", "organisation.name as organisationName"]);

type Row = Awaited<ReturnType<ReturnType<typeof alerts>["executeTakeFirstOrThrow"]>>;

/** Who gave is for those who keep the restricted file; the others read the figures. */
const shown = (actor: Actor) => (row: Row) => ({ ...row, facts: row.facts as AlertFacts, email: can(actor, "vigilance.file") ? row.email : null });

export type Alert = ReturnType<ReturnType<typeof shown>>;

/** Those that wait for somebody, or the closed ones; the newest first. */
export async function listAlerts(actor: Actor, closed: boolean): Promise<Alert[]> {
  const rows = await alerts().where("alert.status", closed ? "=" : "<>", "closed").orderBy("openedAt", "desc").limit(200).execute();
  return rows.map(shown(actor));
}

/** With what was decided about it. @throws 404 */
export async function getAlert(actor: Actor, alertId: string) {
  const alert = shown(actor)(orNotFound(await alerts().where("alert.id", "=", alertId).executeTakeFirst()));
  const steps = await db
    .selectFrom("vigilanceAlertStep as step")
    .innerJoin("account", "account.id", "step.accountId")
    .select(["step.id", "step.status", "step.reason", "step.at", "account.name as by"])
    .where("alertId", "=", alertId)
    .orderBy("step.id", "desc")
    .execute();
  return { alert, steps };
}

/** Alerts that nobody has taken up yet, and since when the oldest waits. */
export const countOpenAlerts = (): Promise<{ open: number; since: Date | null }> =>
  db
    .selectFrom("vigilanceAlert")
    .select((eb) => [eb.fn.countAll<number>().as("open"), eb.fn.min("openedAt").$castTo<Date | null>().as("since")])
    .where("status", "=", "open")
    .executeTakeFirstOrThrow();
