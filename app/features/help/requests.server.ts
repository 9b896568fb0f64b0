import { sql } from "kysely";
import { db, type Handle } from "#db";
import { mayIn } from "~/features/accounts/organisation-roles";
import type { Actor } from "~/features/accounts/permissions";
import { ownedBy } from "~/features/campaigns/lock-campaign.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { orNotFound } from "~/lib/errors";
import { mayAskHelp, takesOffers } from "./help";
import { helpTotals, promisedOf } from "./help-totals";

const requests = (handle: Handle = db) =>
  handle
    .selectFrom("helpRequest")
    .innerJoin("campaign", "campaign.id", "helpRequest.campaignId")
    .innerJoin("project", "project.id", "campaign.projectId")
    .innerJoin("organisation", "organisation.id", "project.organisationId")
    .select([
      "helpRequest.id", "helpRequest.campaignId", "helpRequest.status", "helpRequest.kind", "helpRequest.title", "helpRequest.details", "helpRequest.place", "helpRequest.wanted", "helpRequest.untilDay",
      "helpRequest.publishedAt", "helpRequest.writtenAt", "helpRequest.withdrawalReason", "campaign.status as campaignStatus", "project.id as projectId", "project.name as projectName", "project.slug", "project.organisationId", "organisation.name as organisationName",
    ]);

export type HelpRequestRow = Awaited<ReturnType<ReturnType<typeof requests>["executeTakeFirstOrThrow"]>>;

/** The offers of these requests, nobody named. */
async function countedOffers(ids: readonly string[]) {
  if (ids.length === 0) return [];
  return db.selectFrom("helpOffer").select(["requestId", "status", "quantity", "givenQuantity", "helperKey"]).where("requestId", "in", ids).execute();
}

async function withOffers<R extends { id: string }>(rows: R[]) {
  const offers = await countedOffers(rows.map(({ id }) => id));
  return rows.map((row) => ({ ...row, offers: offers.filter(({ requestId }) => requestId === row.id) }));
}

/** The campaign of one's own, with what may be asked for it now. @throws 404 for another's */
export async function getHelpedCampaign(actor: Actor, campaignId: string) {
  const row = await db.selectFrom("campaign").innerJoin("project", "project.id", "campaign.projectId").select(["campaign.id", "campaign.status", "project.organisationId"]).where("campaign.id", "=", campaignId).where(ownedBy(actor)).executeTakeFirst();
  const { id, status, organisationId } = orNotFound(row);
  return { id, writes: mayIn(actor, organisationId, "write"), mayAsk: mayAskHelp(status) };
}

const shownToHolder = (row: Awaited<ReturnType<typeof withOffers<HelpRequestRow>>>[number]) => {
  const { offers, ...request } = row;
  return { ...request, promised: promisedOf({ offers }), unread: offers.filter(({ status }) => status === "offered").length, offered: offers.filter(({ status }) => status !== "taken_back").length };
};

/** All of the campaign's, drafts first, and what they add up to; the caller has scoped the campaign. */
export async function listOwnRequests(campaignId: string) {
  const rows = await withOffers(await requests().where("campaignId", "=", campaignId).orderBy(sql`published_at desc nulls first`).orderBy("helpRequest.writtenAt", "desc").execute());
  return { requests: rows.map(shownToHolder), totals: helpTotals(rows.filter(({ status }) => status === "published" || status === "closed")) };
}
export type OwnRequest = ReturnType<typeof shownToHolder>;

/** @throws 404 */
export const getOwnRequest = async (campaignId: string, requestId: string): Promise<HelpRequestRow> =>
  orNotFound(await requests().where("campaignId", "=", campaignId).where("helpRequest.id", "=", requestId).executeTakeFirst());

const published = () => requests().where("helpRequest.status", "in", ["published", "closed"]);

/** What everybody reads of a campaign's: those that still take offers, and what all of them add up to. */
export async function readPublicHelp(campaignId: string) {
  const today = parisDay(await now());
  const rows = await withOffers(await published().where("campaignId", "=", campaignId).orderBy("untilDay").orderBy("helpRequest.id").execute());
  const open = rows.filter((row) => takesOffers(row, today)).map(({ id, kind, title, place, wanted, untilDay, offers }) => ({ id, kind, title, place, wanted, untilDay, promised: promisedOf({ offers }) }));
  return { open, totals: helpTotals(rows) };
}
export type PublicHelp = Awaited<ReturnType<typeof readPublicHelp>>;

const publicStatuses = ["approved", "live", "suspended", "closing", "succeeded", "failed", "settled"] as const;

/** One request of a public project, open or over. @throws 404 */
export async function getPublicRequest(slug: string, requestId: string) {
  const row = orNotFound(await published().where("project.slug", "=", slug).where("helpRequest.id", "=", requestId).where("campaign.status", "in", [...publicStatuses]).executeTakeFirst());
  const [{ offers }] = (await withOffers([row])) as [Awaited<ReturnType<typeof withOffers<HelpRequestRow>>>[number]];
  const { id, kind, title, details, place, wanted, untilDay, projectName, organisationName } = row;
  return { id, slug, kind, title, details, place, wanted, untilDay, projectName, organisationName, promised: promisedOf({ offers }), takes: takesOffers(row, parisDay(await now())) };
}
export type PublicRequest = Awaited<ReturnType<typeof getPublicRequest>>;

/** What was published lately, for the team. */
export const listPublishedRequests = (limit: number) => requests().where("helpRequest.status", "<>", "draft").orderBy("helpRequest.publishedAt", "desc").limit(limit).execute();

/** One of them, for the team. @throws 404 for a draft */
export const getPublishedRequest = async (requestId: string) => orNotFound(await requests().where("helpRequest.status", "<>", "draft").where("helpRequest.id", "=", requestId).executeTakeFirst());
