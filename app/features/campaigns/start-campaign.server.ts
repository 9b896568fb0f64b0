import { sql } from "kysely";
import { db, type Transaction } from "#db";
import { requireRight } from "~/features/accounts/organisation-roles";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError, orNotFound } from "~/lib/errors";
import { recordTransition } from "~/lib/transitions.server";
import { campaignRules, openStatuses } from "./campaign";
import { payoutWithinDays } from "./limits";
import { ownedBy } from "./lock-campaign.server";
import { takePlan, writePlannedLines, type CampaignPlan } from "./plan-campaign.server";

const findProject = (trx: Transaction, actor: Actor, projectId: string) =>
  trx
    .selectFrom("project")
    .select(["project.id", "project.name", "project.summary", "project.isDemo", "project.organisationId"])
    .where("project.id", "=", projectId)
    .where(ownedBy(actor))
    .executeTakeFirst();

/** The label that holds today, locked: two starts at once wait for each other. Its application gives the goal. */
const lockValidLabel = (trx: Transaction, projectId: string, at: Date) =>
  trx
    .selectFrom("label")
    .select([
      "label.id",
      sql<number | null>`(select a.goal_cents from decision d join examination e on e.id = d.examination_id
        join label_application a on a.id = e.application_id where d.id = label.decision_id)`.as("goalCents"),
    ])
    .where("label.projectId", "=", projectId)
    .where("label.startsAt", "<=", at)
    .where("label.endsAt", ">", at)
    .where("label.revokedAt", "is", null)
    .orderBy("label.endsAt", "desc")
    .forUpdate()
    .executeTakeFirst();

async function mustHaveNoOpenCampaign(trx: Transaction, labelId: string): Promise<void> {
  const open = await trx.selectFrom("campaign").select("id").where("labelId", "=", labelId).where("status", "in", [...openStatuses]).executeTakeFirst();
  if (open) throw new DomainError("campaign.already_open");
}

/** What the first meeting settled; the table's own defaults otherwise. */
const settledBefore = (plan: CampaignPlan | null) => ({
  ...(plan?.durationDays != null && { durationDays: plan.durationDays }),
  ...(plan?.thresholdPercent != null && { thresholdPercent: plan.thresholdPercent }),
});

/**
 * Opens the draft of a labelled project's campaign, with what was settled at the first meeting.
 * @throws 404 for another's project; DomainError campaign.no_label | campaign.already_open
 */
export async function startCampaign(actor: Actor, projectId: string): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const project = orNotFound(await findProject(trx, actor, projectId));
    requireRight(actor, project.organisationId, "write");
    const label = await lockValidLabel(trx, project.id, at);
    if (!label) throw new DomainError("campaign.no_label");
    await mustHaveNoOpenCampaign(trx, label.id);
    const plan = await takePlan(trx, project.id, at);
    const goalCents = label.goalCents ?? plan?.goalCents ?? null;
    const { id } = await trx
      .insertInto("campaign")
      .values({
        labelId: label.id, projectId: project.id, title: project.name, summary: project.summary, goalCents, ...settledBefore(plan),
        payoutWithinDays, ruleVersion: campaignRules, isDemo: project.isDemo, createdAt: at, updatedAt: at,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    await recordTransition(trx, { subject: "campaign", subjectId: id, from: null, to: "draft", at, accountId: actor.accountId, ruleVersion: campaignRules });
    await recordAudit(trx, { actor, as: "holder", action: "campaign.started", objectKind: "campaign", objectId: id, after: { title: project.name, goalCents }, at });
    if (plan) await writePlannedLines(trx, id, plan);
    return id;
  });
}
