import { sql } from "kysely";
import { db } from "#db";
import { getEditionByYear } from "~/features/editions/editions.server";
import { communeName } from "~/features/territory/communes.server";
import { orNotFound } from "~/lib/errors";
import { findDecision } from "./decisions.server";
import type { InitiativeFilters } from "./filters";
import { lastVersion } from "./initiatives.server";

const selected = (editionId: string) =>
  db
    .selectFrom("initiative")
    .innerJoin("project", "project.id", "initiative.projectId")
    .innerJoin("organisation", "organisation.id", "project.organisationId")
    .leftJoin("editionCategory", "editionCategory.id", "initiative.categoryId")
    .select(["initiative.id", "initiative.title", "initiative.summary", "initiative.requestCents", "initiative.categoryId", "editionCategory.name as categoryName", "project.slug", "project.id as projectId", "organisation.name as organisationName"])
    .select([sql<string>`coalesce(initiative.theme, project.theme)`.as("theme"), sql<string>`coalesce(initiative.commune_code, project.commune_code)`.as("communeCode")])
    .where("initiative.editionId", "=", editionId)
    .where("initiative.status", "=", "selected");

/** The initiatives of a published edition that the committee selected. @throws 404 */
export async function listPublicInitiatives(year: string | undefined) {
  const edition = await getEditionByYear(year);
  const rows = await selected(edition.id).orderBy("initiative.id").execute();
  return { edition, initiatives: rows.map((row) => ({ ...row, communeName: communeName(row.communeCode) })) };
}
export type PublicInitiative = Awaited<ReturnType<typeof listPublicInitiatives>>["initiatives"][number];

export const keepPublic = (all: readonly PublicInitiative[], { category, theme, commune }: InitiativeFilters): PublicInitiative[] =>
  all.filter((one) => (!category || one.categoryId === category) && (!theme || one.theme === theme) && (!commune || one.communeCode === commune));

/** One of them, as it was submitted, with the committee's reasons. @throws 404 for what is not public */
export async function getPublicInitiative(year: string | undefined, slug: string | undefined) {
  const edition = await getEditionByYear(year);
  const row = orNotFound(await selected(edition.id).where("project.slug", "=", slug ?? "").executeTakeFirst());
  const campaign = await db.selectFrom("campaign").select("id").where("projectId", "=", row.projectId).where("status", "not in", ["draft", "in_review", "changes_requested", "approved"]).limit(1).executeTakeFirst();
  const [version, decision] = [await lastVersion(db, row.id), await findDecision(row.id)];
  return { edition, initiative: { ...row, communeName: communeName(row.communeCode) }, content: version?.content ?? null, decision, hasProjectPage: campaign !== undefined };
}

/** The public initiatives of one project and when each was selected, the oldest edition first. */
export const listSelectionsOfProject = (projectId: string) =>
  db
    .selectFrom("initiative")
    .innerJoin("project", "project.id", "initiative.projectId")
    .innerJoin("edition", "edition.id", "initiative.editionId")
    .innerJoin("initiativeDecision", "initiativeDecision.initiativeId", "initiative.id")
    .select(["project.slug", "edition.year", "edition.name as editionName", "initiativeDecision.decidedAt as selectedAt"])
    .where("project.id", "=", projectId)
    .where("initiative.status", "=", "selected")
    .where("edition.status", "=", "published")
    .orderBy("edition.year")
    .execute();
