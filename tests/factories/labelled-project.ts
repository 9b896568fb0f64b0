import { randomUUID } from "node:crypto";
import { db } from "#db";
import type { Actor, Role } from "~/features/accounts/permissions";

const dayMs = 86_400_000;

type ActorOptions = { roles?: Role[]; organisationIds?: string[]; isTeam?: boolean };

/** A verified account, as the actor it is at a request. */
export async function anActor({ roles = ["visitor", "member"], organisationIds = [], isTeam = false }: ActorOptions = {}): Promise<Actor> {
  const email = `${randomUUID()}@example.org`;
  const values = { email, name: "Camille Exemple", passwordHash: "none", emailVerifiedAt: new Date(), isTeam, isDemo: true };
  const { id } = await db.insertInto("account").values(values).returning("id").executeTakeFirstOrThrow();
  for (const organisationId of organisationIds) await db.insertInto("organisationMember").values({ organisationId, accountId: id }).execute();
  return { accountId: id, email, name: values.name, isDemo: true, roles, organisationIds, partnerIds: [], seatIds: [] };
}

export const aTeamMember = (): Promise<Actor> => anActor({ roles: ["visitor", "member", "team"], isTeam: true });

export type LabelledProject = { holder: Actor; organisationId: string; projectId: string; slug: string; labelId: string };

async function anOrganisation(accountReady: boolean): Promise<string> {
  const stripe = accountReady ? { stripeAccountId: `acct_${randomUUID()}`, stripeReadyAt: new Date() } : {};
  const values = { name: "Association Exemple", legalForm: "association", communeCode: "62178", purpose: "Un lieu ouvert à tous.", isDemo: true, ...stripe };
  return (await db.insertInto("organisation").values(values).returning("id").executeTakeFirstOrThrow()).id;
}

/** The shortest true path to a decision: application, submitted version, examination, meeting. */
async function aLabelledDecision(projectId: string, accountId: string): Promise<string> {
  const id = async (row: Promise<{ id: string }>) => (await row).id;
  const at = new Date(Date.now() - 10 * dayMs);
  const applicationId = await id(db.insertInto("labelApplication").values({ projectId, status: "decided", gridVersion: "1", goalCents: 500_000, createdBy: accountId }).returning("id").executeTakeFirstOrThrow());
  const versionId = await id(db.insertInto("applicationVersion").values({ applicationId, number: 1, content: "{}", submittedBy: accountId, submittedAt: at }).returning("id").executeTakeFirstOrThrow());
  const meetingId = await id(db.insertInto("committeeMeeting").values({ heldAt: at, place: "Arras", chairAccountId: accountId, isDemo: true }).returning("id").executeTakeFirstOrThrow());
  const examinationId = await id(db.insertInto("examination").values({ applicationId, number: 1, versionId, meetingId, position: 1, status: "decided" }).returning("id").executeTakeFirstOrThrow());
  return id(db.insertInto("decision").values({ examinationId, outcome: "labelled", ruleVersion: "1", facts: "{}", conditions: "[]", decidedAt: at, closedBy: accountId }).returning("id").executeTakeFirstOrThrow());
}

/** A holder, its organisation (complete at Stripe unless told otherwise), a project and a label valid from ten days ago for a year. */
export async function aLabelledProject(options: { accountReady?: boolean; labelEndsAt?: Date; theme?: string } = {}): Promise<LabelledProject> {
  const organisationId = await anOrganisation(options.accountReady ?? true);
  const holder = await anActor({ roles: ["visitor", "member", "holder"], organisationIds: [organisationId] });
  const slug = `cafe-${randomUUID()}`;
  const project = { slug, organisationId, name: "Le café des corons", summary: "Un café où l’on vient sans avoir à consommer.", communeCode: "62178", theme: options.theme ?? "lien-social", isDemo: true };
  const { id: projectId } = await db.insertInto("project").values(project).returning("id").executeTakeFirstOrThrow();
  const decisionId = await aLabelledDecision(projectId, holder.accountId);
  const startsAt = new Date(Date.now() - 10 * dayMs);
  const endsAt = options.labelEndsAt ?? new Date(Date.now() + 355 * dayMs);
  const { id: labelId } = await db.insertInto("label").values({ projectId, decisionId, startsAt, endsAt }).returning("id").executeTakeFirstOrThrow();
  return { holder, organisationId, projectId, slug, labelId };
}
