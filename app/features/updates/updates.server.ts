import { sql } from "kysely";
import { db, type Handle } from "#db";
import { mayIn } from "~/features/accounts/organisation-roles";
import type { Actor } from "~/features/accounts/permissions";
import { ownedBy } from "~/features/campaigns/lock-campaign.server";
import { storyHtml } from "~/features/campaigns/story";
import { orNotFound } from "~/lib/errors";
import { firstWords } from "~/lib/first-words";
import { mayTell, telling } from "./update";

const updates = (handle: Handle = db) =>
  handle
    .selectFrom("campaignUpdate")
    .innerJoin("campaign", "campaign.id", "campaignUpdate.campaignId")
    .select(["campaignUpdate.id", "campaignUpdate.status", "audience", "campaignUpdate.title", "campaignUpdate.body", "writtenAt", "publishedAt", "withdrawnAt", "withdrawalReason"])
    .select(sql<Date | null>`(select max(corrected_at) from campaign_update_version v where v.update_id = campaign_update.id)`.as("correctedAt"));

/** The campaign of one's own, with what may be told of it now. @throws 404 for another's */
export async function getTellingCampaign(actor: Actor, campaignId: string) {
  const row = await db
    .selectFrom("campaign")
    .innerJoin("project", "project.id", "campaign.projectId")
    .select(["campaign.id", "campaign.status", "project.organisationId"])
    .where("campaign.id", "=", campaignId)
    .where(ownedBy(actor))
    .executeTakeFirst();
  const { id, status, organisationId } = orNotFound(row);
  return { id, writes: mayIn(actor, organisationId, "write"), mayTell: mayTell(status) };
}

/** All of them, drafts first; the caller has scoped the campaign. */
export const listOwnUpdates = (campaignId: string) =>
  updates().where("campaignId", "=", campaignId).orderBy(sql`published_at desc nulls first`).orderBy("writtenAt", "desc").execute();

export type OwnUpdate = Awaited<ReturnType<typeof listOwnUpdates>>[number];

/** @throws 404 */
export const getOwnUpdate = async (campaignId: string, updateId: string): Promise<OwnUpdate> =>
  orNotFound(await updates().where("campaignId", "=", campaignId).where("campaignUpdate.id", "=", updateId).executeTakeFirst());

/** What was read before each correction, the newest first; the caller has scoped the update. */
export const listEarlierWords = (updateId: string) =>
  db.selectFrom("campaignUpdateVersion").select(["number", "title", "body", "correctedAt"]).where("updateId", "=", updateId).orderBy("number", "desc").execute();

export type EarlierWords = Awaited<ReturnType<typeof listEarlierWords>>[number];

/** `top`: the rank under that of the title, on the page where it is read. */
export const shownAs = ({ id, title, body, audience, publishedAt, correctedAt }: OwnUpdate, top: 3 | 4) => ({ id, title, html: storyHtml(body, top), audience, publishedAt, correctedAt });

export type ShownUpdate = ReturnType<typeof shownAs>;

/** More than any page draws. */
const MOST = 100;

const published = (projectId: string) => updates().where("campaign.projectId", "=", projectId).where("campaignUpdate.status", "=", "published").orderBy("publishedAt", "desc").limit(MOST);

/** What everybody reads on the project's page, the newest first, and how many others were written for those who gave. */
export async function readPublicUpdates(projectId: string): Promise<{ updates: ShownUpdate[]; forDonors: number }> {
  const [rows, donors] = await Promise.all([
    published(projectId).where("audience", "=", "public").execute(),
    db.selectFrom("campaignUpdate").innerJoin("campaign", "campaign.id", "campaignUpdate.campaignId").select(sql<number>`count(*)::int`.as("count"))
      .where("campaign.projectId", "=", projectId).where("campaignUpdate.status", "=", "published").where("audience", "=", "donors").executeTakeFirstOrThrow(),
  ]);
  return { updates: rows.map((row) => shownAs(row, 4)), forDonors: donors.count };
}

/** Of each update, where it stands beside others. */
const FIRST_WORDS = 180;

/** The newest that everybody reads, of all projects or of one structure's. */
export async function listLatestUpdates(limit: number, organisationId?: string) {
  const rows = await updates()
    .innerJoin("project", "project.id", "campaign.projectId")
    .select(["project.slug", "project.name as projectName"])
    .where("campaignUpdate.status", "=", "published").where("audience", "=", "public").where("campaign.status", "in", [...telling])
    .$if(organisationId !== undefined, (query) => query.where("project.organisationId", "=", organisationId!))
    .orderBy("publishedAt", "desc").limit(limit).execute();
  return rows.map(({ id, title, body, publishedAt, slug, projectName }) => ({ id, title, words: firstWords(body, FIRST_WORDS), publishedAt: publishedAt!, slug, projectName }));
}

export type LatestUpdate = Awaited<ReturnType<typeof listLatestUpdates>>[number];

type Given = { projectId: string; campaignId: string };

/** What somebody who gave to this campaign reads from the page of their gift. */
export const listUpdatesForDonors = async ({ projectId, campaignId }: Given): Promise<ShownUpdate[]> =>
  (await published(projectId).where((where) => where.or([where("audience", "=", "public"), where("campaignId", "=", campaignId)])).execute()).map((row) => shownAs(row, 3));

const ofTheTeam = () =>
  updates()
    .innerJoin("project", "project.id", "campaign.projectId")
    .innerJoin("organisation", "organisation.id", "project.organisationId")
    .select(["project.slug", "project.name as projectName", "organisation.name as organisationName"])
    .where("campaignUpdate.status", "<>", "draft");

/** What was published lately, for the team. */
export const listPublished = (limit: number) => ofTheTeam().orderBy("publishedAt", "desc").limit(limit).execute();

/** One of them, for the team. @throws 404 for a draft */
export const getPublished = async (updateId: string) => orNotFound(await ofTheTeam().where("campaignUpdate.id", "=", updateId).executeTakeFirst());
