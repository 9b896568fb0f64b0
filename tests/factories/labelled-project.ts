import { firstGrid } from "~/features/label/criteria";
import { emptyFacts } from "./decision-facts";
import { randomUUID } from "node:crypto";
import { db } from "#db";
import { aProject, type AProject } from "./projects";

const dayMs = 86_400_000;
const daysFromNow = (days: number) => new Date(Date.now() + days * dayMs);

export type LabelledProject = AProject & { slug: string; labelId: string };

/**
 * A decision with the rows it needs and nothing in them: the campaigns' tests ask only that it exists. The path of a
 * real one (answers, votes, closing) is `tests/factories/label.ts` and `committee.ts`.
 */
async function aLabelledDecision(projectId: string, accountId: string, asked?: string): Promise<string> {
  const id = async (row: Promise<{ id: string }>) => (await row).id;
  const at = daysFromNow(-10);
  const applicationId = asked ?? await id(db.insertInto("labelApplication").values({ projectId, status: "decided", gridVersion: firstGrid.version, goalCents: 500_000, createdBy: accountId }).returning("id").executeTakeFirstOrThrow());
  const versionId = await id(db.insertInto("applicationVersion").values({ applicationId, number: 1, content: "{}", submittedBy: accountId, submittedAt: at }).returning("id").executeTakeFirstOrThrow());
  const meetingId = await id(db.insertInto("committeeMeeting").values({ heldAt: at, place: "Arras", chairAccountId: accountId, isDemo: true }).returning("id").executeTakeFirstOrThrow());
  const examinationId = await id(db.insertInto("examination").values({ applicationId, number: 1, versionId, meetingId, position: 1, status: "decided" }).returning("id").executeTakeFirstOrThrow());
  return id(db.insertInto("decision").values({ examinationId, outcome: "labelled", ruleVersion: "1", facts: emptyFacts, conditions: "[]", decidedAt: at, closedBy: accountId }).returning("id").executeTakeFirstOrThrow());
}

/** The label that this application obtains, from ten days ago for a year. */
export async function aLabelFor(projectId: string, applicationId: string, accountId: string): Promise<string> {
  const decisionId = await aLabelledDecision(projectId, accountId, applicationId);
  const label = { projectId, decisionId, startsAt: daysFromNow(-10), endsAt: daysFromNow(355) };
  return (await db.insertInto("label").values(label).returning("id").executeTakeFirstOrThrow()).id;
}

/** A project whose label holds from ten days ago for a year, its organisation complete at Stripe unless told otherwise. */
export async function aLabelledProject(options: { accountReady?: boolean; labelEndsAt?: Date } = {}): Promise<LabelledProject> {
  const project = await aProject();
  const stripe = (options.accountReady ?? true) ? { stripeAccountId: `acct_${randomUUID()}`, stripeReadyAt: new Date() } : { stripeReadyAt: null };
  await db.updateTable("organisation").set(stripe).where("id", "=", project.organisationId).execute();
  const { slug } = await db.selectFrom("project").select("slug").where("id", "=", project.projectId).executeTakeFirstOrThrow();
  const decisionId = await aLabelledDecision(project.projectId, project.holder.accountId);
  const label = { projectId: project.projectId, decisionId, startsAt: daysFromNow(-10), endsAt: options.labelEndsAt ?? daysFromNow(355) };
  const { id: labelId } = await db.insertInto("label").values(label).returning("id").executeTakeFirstOrThrow();
  return { ...project, slug, labelId };
}
