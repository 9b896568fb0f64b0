import { db } from "#db";
import { campaignCards } from "~/features/campaigns/campaign-cards.server";
import { publicCampaigns } from "~/features/campaigns/public-campaigns.server";
import { shownTotals } from "~/features/donations/shown-gifts.server";
import { communeName } from "~/features/territory/communes.server";
import { listLatestUpdates } from "~/features/updates/updates.server";
import { now } from "~/lib/clock.server";
import { notFound, orNotFound } from "~/lib/errors";
import { gatheredBy } from "./gathered";
import { labelHistory } from "./decisions.server";

const campaignsOf = (organisationId: string) =>
  publicCampaigns(db).where("organisation.id", "=", organisationId).orderBy("campaign.createdAt", "desc").execute();

const initiativesOf = (organisationId: string) =>
  db
    .selectFrom("initiative")
    .innerJoin("project", "project.id", "initiative.projectId")
    .innerJoin("edition", "edition.id", "initiative.editionId")
    .select(["initiative.id", "initiative.title", "initiative.summary", "project.slug", "project.theme", "edition.year", "edition.name as editionName"])
    .where("project.organisationId", "=", organisationId)
    .where("initiative.status", "=", "selected")
    .where("edition.status", "=", "published")
    .orderBy("edition.year", "desc")
    .orderBy("initiative.title")
    .execute();

/** Everybody may read of a structure what its public projects say of it. @throws 404 for one that has none */
export async function getOrganisationPage(slug: string) {
  const found = await db.selectFrom("organisation").select(["id", "name", "slug", "legalForm", "purpose", "communeCode", "isDemo"]).where("slug", "=", slug).executeTakeFirst();
  const { id, communeCode, ...organisation } = orNotFound(found);
  const [campaigns, initiatives, labels, updates, at] = await Promise.all([campaignsOf(id), initiativesOf(id), labelHistory(id), listLatestUpdates(3, id), now()]);
  if (campaigns.length + initiatives.length + labels.length === 0) throw notFound();
  const totals = await shownTotals(campaigns.map((campaign) => campaign.id));
  const cards = campaignCards(campaigns, totals);
  return { organisation: { ...organisation, place: communeName(communeCode) }, cards, gathered: gatheredBy(campaigns, totals), initiatives, labels, updates, now: at };
}

export type OrganisationPage = Awaited<ReturnType<typeof getOrganisationPage>>;
