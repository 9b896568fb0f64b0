import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { communeName } from "~/features/territory/communes.server";
import { orNotFound } from "~/lib/errors";
import { findLastCampaign } from "./campaign-of.server";
import { readCurve } from "./curve.server";
import { listEntries } from "./entries.server";
import { mustKeep } from "./lock-support.server";
import { listRelays } from "./relays.server";
import { findReport } from "./report.server";
import { findSupporter } from "./supporter.server";
import { listTasks } from "./tasks.server";

/** A supported project by its name, for the team. @throws 404 */
export async function getSupported(actor: Actor, projectId: string) {
  mustKeep(actor);
  const project = await db
    .selectFrom("project")
    .innerJoin("organisation", "organisation.id", "project.organisationId")
    .select(["project.id", "project.name", "project.slug", "project.communeCode", "organisation.id as organisationId", "organisation.name as organisationName"])
    .where("project.id", "=", projectId)
    .where(({ exists, selectFrom }) => exists(selectFrom("label").select("label.id").whereRef("label.projectId", "=", "project.id")))
    .executeTakeFirst();
  const { communeCode, ...row } = orNotFound(project);
  return { ...row, communeName: communeName(communeCode) };
}

/** Whom to call: the people of the organisation, by name. */
const listHolders = (organisationId: string) =>
  db
    .selectFrom("organisationMember")
    .innerJoin("account", "account.id", "organisationMember.accountId")
    .select(["account.name", "account.email"])
    .where("organisationMember.organisationId", "=", organisationId)
    .orderBy("account.name")
    .execute();

/** Everything the team reads about one support. @throws 404 */
export async function readSupportPage(actor: Actor, projectId: string) {
  const project = await getSupported(actor, projectId);
  const campaign = await findLastCampaign(projectId);
  const [supporter, holders, entries, tasks, relays, curve, report] = await Promise.all([
    findSupporter(projectId), listHolders(project.organisationId), listEntries(projectId), listTasks([projectId]), listRelays(projectId), readCurve(campaign), findReport(projectId),
  ]);
  return { project, campaign, supporter, holders, entries, tasks, relays, curve, report };
}

/** A line of the logbook as it stands. @throws 404 */
export async function getEntry(actor: Actor, projectId: string, entryId: string) {
  const project = await getSupported(actor, projectId);
  return { project, entry: orNotFound((await listEntries(projectId)).find(({ id }) => id === entryId)) };
}

/** Who was told. @throws 404 */
export async function getRelay(actor: Actor, projectId: string, relayId: string) {
  const project = await getSupported(actor, projectId);
  return { project, relay: orNotFound((await listRelays(projectId)).find(({ id }) => id === relayId)) };
}

/** Versions of the project's campaigns, the newest first, to say which one was read. */
export const listVersions = (projectId: string) =>
  db
    .selectFrom("campaignVersion")
    .innerJoin("campaign", "campaign.id", "campaignVersion.campaignId")
    .select(["campaignVersion.id", "campaignVersion.number", "campaignVersion.madeAt", "campaign.title"])
    .where("campaign.projectId", "=", projectId)
    .orderBy("campaignVersion.madeAt", "desc")
    .execute();
