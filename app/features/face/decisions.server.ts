import { sql } from "kysely";
import { db } from "#db";
import { publicStatuses } from "~/features/campaigns/campaign";
import { withPublicReasons } from "~/features/committee/public-reasons.server";

const year = sql<number>`extract(year from paris_day(decision.decided_at))::int`;

/** A project that was labelled, the day on which it was, and where it may be read. Adjournments and refusals are nobody's but the holder's. */
const labelled = () =>
  db
    .selectFrom("decision")
    .innerJoin("label", "label.decisionId", "decision.id")
    .innerJoin("examination", "examination.id", "decision.examinationId")
    .innerJoin("labelApplication", "labelApplication.id", "examination.applicationId")
    .innerJoin("project", "project.id", "label.projectId")
    .innerJoin("organisation", "organisation.id", "project.organisationId")
    .leftJoin("labelRevocation as revocation", (join) => join.onRef("revocation.labelId", "=", "label.id").on("revocation.confirmedAt", "is not", null).on("revocation.droppedAt", "is", null))
    .select(["decision.id", "decision.decidedAt", "decision.ruleVersion", "labelApplication.gridVersion", "label.id as labelId", "label.endsAt", "label.revokedAt", "revocation.publicMention",
      "project.name as projectName", "project.slug", "project.theme", "project.communeCode", "project.summary", "organisation.name as organisationName", "organisation.slug as organisationSlug"])
    .select(sql<boolean>`exists (select from campaign c where c.project_id = project.id and c.status in (${sql.join([...publicStatuses])}) and (c.status <> 'cancelled' or c.starts_at is not null))`.as("hasPage"))
    .where("decision.outcome", "=", "labelled");

/** The labels of one structure, the newest first. */
export const labelHistory = (organisationId: string) => labelled().where("organisation.id", "=", organisationId).orderBy("decision.decidedAt", "desc").execute();

/** The last ones, without their reasons. */
export const latestDecisions = (limit: number) => labelled().orderBy("decision.decidedAt", "desc").limit(limit).execute();

/** How many each year, the newest first. */
export const decisionYears = () =>
  db
    .selectFrom("decision")
    .innerJoin("label", "label.decisionId", "decision.id")
    .select([year.as("year"), sql<number>`count(*)::int`.as("count")])
    .where("decision.outcome", "=", "labelled")
    .groupBy(year)
    .orderBy(year, "desc")
    .execute();

/** Those of one year with the committee's reasons, criterion by criterion. */
export async function listDecisions(asked: number | null) {
  const years = await decisionYears();
  const shown = years.find((one) => one.year === asked)?.year ?? years[0]?.year ?? null;
  const rows = shown === null ? [] : await labelled().select("decision.facts").where(year, "=", shown).orderBy("decision.decidedAt", "desc").orderBy("decision.id").execute();
  return { years, year: shown, decisions: await withPublicReasons(rows) };
}

export type LabelledProject = Awaited<ReturnType<typeof latestDecisions>>[number];
export type PublicDecision = Awaited<ReturnType<typeof listDecisions>>["decisions"][number];
