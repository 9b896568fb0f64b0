import { sql } from "kysely";
import { type Handle } from "#db";
import { legalFormName } from "~/features/projects/organisation";
import { communeName } from "~/features/territory/communes.server";
import { orNotFound } from "~/lib/errors";
import { readEdition } from "./edition-facts.server";
import type { WrittenFile } from "./file";

const header = (handle: Handle, initiativeId: string) =>
  handle
    .selectFrom("initiative")
    .innerJoin("project", "project.id", "initiative.projectId")
    .innerJoin("organisation", "organisation.id", "project.organisationId")
    .select([
      "initiative.editionId", "initiative.title", "initiative.summary", "initiative.what", "initiative.forWhom", "initiative.calendar", "initiative.requestCents", "initiative.categoryId", "initiative.answers",
      sql<string | null>`coalesce(initiative.theme, project.theme)`.as("theme"), sql<string | null>`coalesce(initiative.commune_code, project.commune_code)`.as("communeCode"),
      "project.id as projectId", "project.name as projectName", "project.slug", "organisation.name as organisationName", "organisation.legalForm",
    ])
    .where("initiative.id", "=", initiativeId)
    .executeTakeFirst();

export const listDocuments = (handle: Handle, initiativeId: string) =>
  handle
    .selectFrom("initiativeDocument")
    .innerJoin("file", "file.id", "initiativeDocument.fileId")
    .select(["initiativeDocument.id", "initiativeDocument.title", "file.name as fileName", "file.sizeBytes"])
    .where("initiativeId", "=", initiativeId)
    .where("removedAt", "is", null)
    .orderBy("initiativeDocument.createdAt")
    .execute();

async function readBudget(handle: Handle, initiativeId: string) {
  const lines = await handle.selectFrom("initiativeBudgetLine").select(["side", "label", "amountCents"]).where("initiativeId", "=", initiativeId).orderBy("position").execute();
  const side = (wanted: "use" | "resource") => lines.filter((line) => line.side === wanted).map(({ label, amountCents }) => ({ label, amountCents }));
  return { uses: side("use"), resources: side("resource") };
}

/** The file as its holder writes it. Without any right of its own: the caller has scoped the initiative. @throws 404 */
export async function readFile(handle: Handle, initiativeId: string): Promise<WrittenFile> {
  const { editionId, categoryId, answers, communeCode, projectId, projectName, slug, organisationName, legalForm, ...texts } = orNotFound(await header(handle, initiativeId));
  const { categories, criteria } = await readEdition(handle, editionId);
  const written = answers as Record<string, string>;
  return {
    ...texts,
    communeCode,
    communeName: communeCode && communeName(communeCode),
    category: categories.find(({ id }) => id === categoryId) ?? null,
    answers: criteria.map(({ id, title, question }) => ({ criterionId: id, title, question, text: written[id] ?? "" })),
    ...(await readBudget(handle, initiativeId)),
    documents: await listDocuments(handle, initiativeId),
    project: { id: projectId, name: projectName, slug },
    organisation: { name: organisationName, legalForm: legalFormName(legalForm) },
  };
}
