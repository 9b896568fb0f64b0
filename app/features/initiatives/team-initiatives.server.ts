import { sql } from "kysely";
import { db } from "#db";
import { can, type Actor } from "~/features/accounts/permissions";
import { communeName } from "~/features/territory/communes.server";
import { now } from "~/lib/clock.server";
import { notFound, orNotFound } from "~/lib/errors";
import { findDecision } from "./decisions.server";
import { lastVersion, listHistory } from "./initiatives.server";
import type { InitiativeFilters } from "./filters";
import { workshopState } from "./workshop";
import { readWorkshops } from "./workshops.server";

const mustManage = (actor: Actor) => {
  if (!can(actor, "initiative.manage")) throw notFound();
};

const rows = (editionId: string) =>
  db
    .selectFrom("initiative")
    .innerJoin("project", "project.id", "initiative.projectId")
    .innerJoin("organisation", "organisation.id", "project.organisationId")
    .leftJoin("editionCategory", "editionCategory.id", "initiative.categoryId")
    .select(["initiative.id", "initiative.title", "initiative.status", "initiative.requestCents", "initiative.createdAt", "initiative.categoryId", "initiative.dispensedAt", "editionCategory.name as categoryName", "organisation.name as organisationName", "project.id as projectId", "project.name as projectName"])
    .select([sql<string>`coalesce(initiative.theme, project.theme)`.as("theme"), sql<string>`coalesce(initiative.commune_code, project.commune_code)`.as("communeCode")])
    .select(sql<Date | null>`(select max(submitted_at) from initiative_version v where v.initiative_id = initiative.id)`.as("submittedAt"))
    .select(sql<number>`(select count(distinct seat_id)::int from initiative_opinion o where o.initiative_id = initiative.id)`.as("spoken"))
    .where("initiative.editionId", "=", editionId)
    .orderBy("initiative.createdAt")
    .orderBy("initiative.id");

/** Every initiative of the edition, the oldest first, with where its comptoir stands. @throws 404 */
export async function listTeamInitiatives(actor: Actor, editionId: string) {
  mustManage(actor);
  const [all, at] = [await rows(editionId).execute(), await now()];
  const workshops = await readWorkshops(db, all.map(({ id }) => id));
  return all.map((row) => ({ ...row, communeName: communeName(row.communeCode), workshop: workshopState(workshops.get(row.id) ?? null, at) }));
}

export type TeamInitiative = Awaited<ReturnType<typeof listTeamInitiatives>>[number];

const plain = (text: string) => text.normalize("NFD").replace(/\p{Diacritic}/gu, "").toLowerCase();

/** Those that every given filter keeps. */
export function filterInitiatives(all: readonly TeamInitiative[], { status, category, theme, commune, words }: InitiativeFilters): TeamInitiative[] {
  const wanted = plain(words ?? "");
  return all.filter((one) => (!status || one.status === status) && (!category || one.categoryId === category) && (!theme || one.theme === theme) && (!commune || one.communeCode === commune)
    && (!wanted || plain(`${one.title} ${one.projectName} ${one.organisationName}`).includes(wanted)));
}

/** One initiative of this edition for the team: its words once submitted, who has spoken at the committee, and never what. @throws 404 */
export async function getTeamInitiative(actor: Actor, editionId: string, initiativeId: string) {
  mustManage(actor);
  const row = orNotFound(await rows(editionId).where("initiative.id", "=", initiativeId).executeTakeFirst());
  const reason = await db.selectFrom("initiative").leftJoin("account", "account.id", "initiative.dispensedBy").select(["dispensationReason", "account.name as dispensedBy", "summary"]).where("initiative.id", "=", initiativeId).executeTakeFirstOrThrow();
  const [workshops, version, history, decision, at] = await Promise.all([readWorkshops(db, [initiativeId]), lastVersion(db, initiativeId), listHistory(initiativeId), findDecision(initiativeId), now()]);
  const workshop = workshops.get(initiativeId) ?? null;
  return { ...row, ...reason, communeName: communeName(row.communeCode), workshop, workshopState: workshopState(workshop, at), version, history, decision };
}
export type TeamInitiativePage = Awaited<ReturnType<typeof getTeamInitiative>>;
