import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { DomainError } from "~/lib/errors";
import { grantStates } from "./grant";
import type { PlanInput } from "./grants.schemas";
import { lockGrantForTeam } from "./lock-grant.server";

/** What the convention will say, as long as it was not sent. @throws 404; DomainError grants.wrong_state | grants.due_in_past | grants.own_organisation */
export async function savePlan(actor: Actor, grantId: string, { object, accountDueOn, lines, milestones }: PlanInput): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const grant = await lockGrantForTeam(trx, actor, grantId);
    if (grant.status !== "proposed") throw new DomainError("grants.wrong_state", { status: grantStates[grant.status].label });
    const at = await now(trx);
    if (accountDueOn <= parisDay(at)) throw new DomainError("grants.due_in_past", {}, "accountDueOn");
    await trx.updateTable("projectGrant").set({ object, accountDueOn }).where("id", "=", grantId).execute();
    await trx.deleteFrom("grantBudgetLine").where("grantId", "=", grantId).execute();
    if (lines.length > 0) await trx.insertInto("grantBudgetLine").values(lines.map(({ label, amount }, position) => ({ grantId, position, label, plannedCents: amount }))).execute();
    await trx.deleteFrom("grantMilestone").where("grantId", "=", grantId).execute();
    if (milestones.length > 0) await trx.insertInto("grantMilestone").values(milestones.map((one) => ({ grantId, ...one }))).execute();
    await recordAudit(trx, { actor, action: "grant.plan_saved", objectKind: "grant", objectId: grantId, before: { object: grant.object, dueOn: grant.accountDueOn }, after: { object, dueOn: accountDueOn, rows: lines.length }, at });
  });
}
