import { db } from "#db";
import { orNotFound } from "~/lib/errors";

/** Where a project's short address leads now: its campaign, or its label. @throws 404 while nothing of it is public */
export async function getShortAddress(shortCode: string): Promise<string> {
  const code = shortCode.toLowerCase();
  const found = await db.selectFrom("projectListing").innerJoin("project", "project.id", "projectListing.projectId").select(["slug", "campaignId"]).where("shortCode", "=", code).executeTakeFirst();
  const { slug, campaignId } = orNotFound(found);
  return campaignId === null ? `/projets/${slug}/label` : `/projets/${slug}`;
}

/** Where a project's short address leads during a vote: its newest selected initiative. @throws 404 */
export async function getShortVote(shortCode: string): Promise<string> {
  const found = await db.selectFrom("initiative").innerJoin("project", "project.id", "projectId").innerJoin("edition", "edition.id", "editionId").select(["slug", "year"])
    .where("shortCode", "=", shortCode.toLowerCase()).where("initiative.status", "=", "selected").where("edition.status", "=", "published").orderBy("year", "desc").limit(1).executeTakeFirst();
  const { slug, year } = orNotFound(found);
  return `/budget-citoyen/${year}/initiatives/${slug}`;
}

/** What `/p/…` and `/v/…` end with. */
export const readShortCode = async (projectId: string): Promise<string> => (await db.selectFrom("project").select("shortCode").where("id", "=", projectId).executeTakeFirstOrThrow()).shortCode;
