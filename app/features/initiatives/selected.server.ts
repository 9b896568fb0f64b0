import { sql } from "kysely";
import type { Handle } from "#db";

export type SelectedInitiative = {
  initiativeId: string;
  projectId: string;
  title: string;
  summary: string;
  categoryId: string;
  requestCents: number;
  communeCode: string;
  /** Of its page, `/budget-citoyen/:year/initiatives/:slug`: the project's own. */
  slug: string;
};

/** The initiatives that the committee selected for this edition and that nobody withdrew, by name. Euro cents. */
export const listSelected = (handle: Handle, editionId: string): Promise<SelectedInitiative[]> =>
  handle
    .selectFrom("initiative")
    .innerJoin("project", "project.id", "initiative.projectId")
    .select([
      "initiative.id as initiativeId", "initiative.projectId", "initiative.title", "initiative.summary", "project.slug",
      sql<string>`initiative.category_id`.as("categoryId"), sql<number>`initiative.request_cents`.as("requestCents"),
      sql<string>`coalesce(initiative.commune_code, project.commune_code)`.as("communeCode"),
    ])
    .where("initiative.editionId", "=", editionId)
    .where("initiative.status", "=", "selected")
    .where("initiative.categoryId", "is not", null)
    .where("initiative.requestCents", "is not", null)
    .orderBy("initiative.title")
    .orderBy("initiative.id")
    .execute();
