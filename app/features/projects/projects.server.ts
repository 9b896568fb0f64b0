import { db } from "#db";
import type { OrganisationRole } from "~/features/accounts/organisation-roles";
import type { Actor } from "~/features/accounts/permissions";
import { communeName } from "~/features/territory/communes.server";
import { orNotFound } from "~/lib/errors";

export type HolderProject = {
  id: string;
  slug: string;
  name: string;
  summary: string;
  theme: string;
  communeName: string;
  organisationName: string;
  createdAt: Date;
  /** What the reader is in the organisation that carries it. */
  role: OrganisationRole;
};

const projectsOf = (actor: Actor) =>
  db
    .selectFrom("project")
    .innerJoin("organisation", "organisation.id", "project.organisationId")
    .innerJoin("organisationMember", "organisationMember.organisationId", "organisation.id")
    .where("organisationMember.accountId", "=", actor.accountId)
    .select([
      "project.id", "project.slug", "project.name", "project.summary", "project.theme", "project.communeCode",
      "project.createdAt", "organisation.name as organisationName", "organisationMember.role",
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof projectsOf>["executeTakeFirstOrThrow"]>>;

const asProject = ({ communeCode, ...row }: Row): HolderProject => ({ ...row, communeName: communeName(communeCode) });

/** The projects of this person's organisations, newest first. */
export async function listProjects(actor: Actor): Promise<HolderProject[]> {
  return (await projectsOf(actor).orderBy("project.createdAt", "desc").execute()).map(asProject);
}

/** @throws 404 for another's project. */
export async function getProject(actor: Actor, projectId: string): Promise<HolderProject> {
  return asProject(orNotFound(await projectsOf(actor).where("project.id", "=", projectId).executeTakeFirst()));
}
