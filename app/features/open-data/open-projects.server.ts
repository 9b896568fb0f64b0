import { db } from "#db";
import { shownCents } from "~/features/campaigns/campaign-cards";
import { findPublicCampaign, listNewestPublicCampaigns, type PublicCampaign } from "~/features/campaigns/public-campaigns.server";
import { shownTotals } from "~/features/donations/shown-gifts.server";
import { communeName } from "~/features/territory/communes.server";
import { env } from "~/lib/env.server";
import { orNotFound } from "~/lib/errors";
import type { OpenCampaign } from "./open-data.schemas";

/** Lines of one answer. */
export const PAGE_LINES = 100;
const MOST_PAGES = 100_000;

/** From 1; what is no page is the first. */
export function pageOf(url: URL): number {
  const page = Number(url.searchParams.get("page"));
  return Number.isInteger(page) && page > 1 ? Math.min(page, MOST_PAGES) : 1;
}

/** One line more than a page was read: there is a next one. */
function paged<T>(rows: readonly T[], url: URL, lines: number): { shown: readonly T[]; suivante: string | null } {
  const more = rows.length > lines;
  return { shown: rows.slice(0, lines), suivante: more ? `${env().PUBLIC_URL}${url.pathname}?page=${pageOf(url) + 1}` : null };
}

const communeOf = (code: string) => ({ code, nom: communeName(code) });

/** With the very amounts of its page. */
async function told(campaigns: readonly PublicCampaign[]): Promise<OpenCampaign[]> {
  const [site, totals] = [env().PUBLIC_URL, await shownTotals(campaigns.map(({ id }) => id))];
  return campaigns.map((campaign) => {
    const given = totals.get(campaign.id)!;
    return {
      identifiant: campaign.id, projet: campaign.slug, titre: campaign.title, resume: campaign.summary, structure: campaign.organisationName,
      commune: communeOf(campaign.communeCode), besoin: campaign.theme, etat: campaign.status,
      objectif_centimes: campaign.goalCents, seuil_pourcent: campaign.thresholdPercent, recolte_centimes: shownCents(campaign, given), donateurs: given.donors,
      ouverture: campaign.startsAt?.toISOString() ?? null, fin: campaign.endsAt?.toISOString() ?? null,
      image: campaign.imageFileId && `${site}/images/${campaign.imageFileId}`, page: `${site}/projets/${campaign.slug}`, demonstration: campaign.isDemo,
    };
  });
}

export async function readOpenCampaigns(url: URL, lines = PAGE_LINES) {
  const rows = await listNewestPublicCampaigns({ limit: lines + 1, offset: (pageOf(url) - 1) * lines });
  const { shown, suivante } = paged(rows, url, lines);
  return { campagnes: await told(shown), suivante };
}

/** The newest public campaign of a project. @throws 404 */
export async function readOpenCampaign(slug: string): Promise<OpenCampaign> {
  const [campaign] = await told([orNotFound(await findPublicCampaign(slug))]);
  return campaign!;
}

/** Found by an index before anything else of them is read. */
function listed(limit: number, offset: number) {
  const some = db.selectFrom("projectListing").select(["projectId", "listedAt"]).orderBy("listedAt", "desc").orderBy("projectId").limit(limit).offset(offset);
  return db.selectFrom(some.as("some")).innerJoin("projectListing", "projectListing.projectId", "some.projectId")
    .innerJoin("project", "project.id", "projectListing.projectId").innerJoin("organisation", "organisation.id", "project.organisationId")
    .select(["project.slug", "project.name", "project.summary", "project.theme", "project.communeCode", "project.isDemo", "organisation.name as organisationName", "projectListing.state", "campaignId"])
    .orderBy("some.listedAt", "desc").orderBy("some.projectId").execute();
}

export async function readOpenProjects(url: URL, lines = PAGE_LINES) {
  const rows = await listed(lines + 1, (pageOf(url) - 1) * lines);
  const { shown, suivante } = paged(rows, url, lines);
  const projets = shown.map(({ slug, name, summary, theme, communeCode, isDemo, organisationName, state, campaignId }) => ({
    projet: slug, nom: name, resume: summary, structure: organisationName, commune: communeOf(communeCode), besoin: theme, etat: state,
    page: `${env().PUBLIC_URL}/projets/${slug}${campaignId ? "" : "/label"}`, demonstration: isDemo,
  }));
  return { projets, suivante };
}
