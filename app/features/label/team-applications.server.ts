import { db } from "#db";
import { can, type Actor } from "~/features/accounts/permissions";
import { communeName, findCommune } from "~/features/territory/communes.server";
import { territory } from "~/features/territory/current.server";
import { notFound, orNotFound } from "~/lib/errors";
import type { ApplicationStatus } from "./application";
import type { ApplicationContent } from "./application-content";
import { contentReader } from "./contents.server";
import type { Grid } from "./criteria";
import { gridOf } from "./grids.server";

function mustCheck(actor: Actor): void {
  if (!can(actor, "application.check")) throw notFound();
}

export type TeamApplication = {
  id: string;
  status: ApplicationStatus;
  projectName: string;
  organisationName: string;
  communeName: string;
  inTerritory: boolean;
  versions: number;
  submittedAt: Date;
};

const submitted = () =>
  db
    .selectFrom("labelApplication")
    .innerJoin("project", "project.id", "labelApplication.projectId")
    .innerJoin("organisation", "organisation.id", "project.organisationId")
    .innerJoin("applicationVersion", "applicationVersion.applicationId", "labelApplication.id")
    .groupBy(["labelApplication.id", "project.id", "organisation.id"])
    .select(({ fn }) => [
      "labelApplication.id", "labelApplication.status", "project.name as projectName", "project.communeCode",
      "organisation.name as organisationName",
      fn.countAll<number>().as("versions"), fn.max("applicationVersion.submittedAt").as("submittedAt"),
    ]);

/** Applications submitted at least once, those waiting longest first. @throws 404 */
export async function listTeamApplications(actor: Actor, status?: ApplicationStatus): Promise<TeamApplication[]> {
  mustCheck(actor);
  const rows = await submitted()
    .$if(status !== undefined, (query) => query.where("labelApplication.status", "=", status!))
    .orderBy("submittedAt")
    .execute();
  return rows.map(({ communeCode, ...row }) => ({
    ...row,
    communeName: communeName(communeCode),
    inTerritory: findCommune(communeCode)?.departement === territory().code,
  }));
}

/** How many applications stand in each state, drafts left out. @throws 404 */
export async function countApplications(actor: Actor): Promise<Partial<Record<ApplicationStatus, number>>> {
  mustCheck(actor);
  const rows = await db
    .selectFrom("labelApplication")
    .select(({ fn }) => ["status", fn.countAll<number>().as("count")])
    .where("status", "!=", "draft")
    .groupBy("status")
    .execute();
  return Object.fromEntries(rows.map(({ status, count }) => [status, count]));
}

export type SubmittedVersion = { id: string; number: number; submittedAt: Date; submittedByName: string; content: ApplicationContent };

/** The last submitted version of an application. The caller has scoped it. */
export async function findLastVersion(applicationId: string): Promise<SubmittedVersion | null> {
  const row = await db
    .selectFrom("applicationVersion")
    .innerJoin("account", "account.id", "applicationVersion.submittedBy")
    .select([
      "applicationVersion.id", "applicationVersion.number", "applicationVersion.submittedAt", "applicationVersion.content",
      "account.name as submittedByName",
    ])
    .where("applicationVersion.applicationId", "=", applicationId)
    .orderBy("applicationVersion.number", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? { ...row, content: (await contentReader(db))(row.content) } : null;
}

/** What a file is called, draft or not: for pages that show none of its words. The caller has scoped what they show. @throws 404 */
export async function getFileHeading(actor: Actor, applicationId: string): Promise<{ id: string; grid: Grid; projectName: string }> {
  mustCheck(actor);
  const row = await db
    .selectFrom("labelApplication")
    .innerJoin("project", "project.id", "labelApplication.projectId")
    .select(["labelApplication.id", "labelApplication.gridVersion", "project.name as projectName"])
    .where("labelApplication.id", "=", applicationId)
    .executeTakeFirst();
  const { gridVersion, ...heading } = orNotFound(row);
  return { ...heading, grid: await gridOf(db, gridVersion) };
}

/** What the team reads of an application: what was submitted, never the draft. @throws 404 */
export async function getTeamApplication(actor: Actor, applicationId: string): Promise<{ id: string; status: ApplicationStatus; resubmitBy: string | null; version: SubmittedVersion }> {
  mustCheck(actor);
  const row = orNotFound(await db.selectFrom("labelApplication").select(["id", "status", "resubmitBy"]).where("id", "=", applicationId).executeTakeFirst());
  return { ...row, version: orNotFound(await findLastVersion(applicationId)) };
}
