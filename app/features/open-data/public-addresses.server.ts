import { db } from "#db";
import { siteTexts } from "~/features/content/site-text";
import { listPublishedEditions } from "~/features/editions/editions.server";
import { listNextGatherings } from "~/features/events/gatherings.server";
import { listDirectory } from "~/features/partners/partners.server";
import { now } from "~/lib/clock.server";

/** `changedAt`: only where a row says when the page itself last changed; a wrong date is worse than none. */
export type PublicAddress = { path: string; changedAt?: Date };

/** Pages that should be found, whatever there is to show. */
const always = [
  "/", "/projets", "/le-label", "/le-comite", "/le-comite/decisions", "/le-bilan", "/partenaires", "/orientation", "/deposer-un-projet",
  "/prendre-contact", "/contact", "/reclamations", "/budget-citoyen", "/donnees-ouvertes",
];

const at = (path: string): PublicAddress => ({ path });

async function texts(): Promise<PublicAddress[]> {
  const rows = await db.selectFrom("siteTextVersion").select((eb) => ["key", eb.fn.max("publishedAt").as("changedAt")]).groupBy("key").execute();
  const pages = Object.entries(siteTexts).filter(([, { path }]) => !always.includes(path));
  return pages.map(([key, { path }]) => {
    const changedAt = rows.find((row) => row.key === key)?.changedAt;
    return changedAt ? { path, changedAt } : { path };
  });
}

/** A project is found where it says most: the page of its campaign or, before it has one, that of its label. */
async function projects(): Promise<PublicAddress[]> {
  const rows = await db.selectFrom("projectListing").innerJoin("project", "project.id", "projectListing.projectId").select(["project.slug", "campaignId"]).orderBy("projectListing.projectId").execute();
  return rows.map(({ slug, campaignId }) => at(campaignId ? `/projets/${slug}` : `/projets/${slug}/label`));
}

/** Structures of which something is public: a label (each campaign has one) or a selected initiative. */
async function organisations(): Promise<PublicAddress[]> {
  const labelled = db.selectFrom("label").innerJoin("project", "project.id", "label.projectId").select("project.organisationId");
  const chosen = db.selectFrom("initiative").innerJoin("edition", "edition.id", "initiative.editionId").innerJoin("project", "project.id", "initiative.projectId")
    .where("initiative.status", "=", "selected").where("edition.status", "=", "published").select("project.organisationId");
  const rows = await db.selectFrom("organisation").select("slug").where((eb) => eb.or([eb("id", "in", labelled), eb("id", "in", chosen)])).orderBy("slug").execute();
  return rows.map(({ slug }) => at(`/structures/${slug}`));
}

async function initiatives(): Promise<PublicAddress[]> {
  const rows = await db.selectFrom("initiative").innerJoin("edition", "edition.id", "initiative.editionId").innerJoin("project", "project.id", "initiative.projectId")
    .where("initiative.status", "=", "selected").where("edition.status", "=", "published").select(["edition.year", "project.slug"]).orderBy("edition.year").orderBy("project.slug").execute();
  return rows.map(({ year, slug }) => at(`/budget-citoyen/${year}/initiatives/${slug}`));
}

const editionPages = (year: number) => ["", "/initiatives", "/comptes-rendus"].map((page) => at(`/budget-citoyen/${year}${page}`));

/** A published result never changes. */
async function results(): Promise<PublicAddress[]> {
  const rows = await db.selectFrom("ballotRound").innerJoin("edition", "edition.id", "ballotRound.editionId").select(["edition.year", "resultsPublishedAt"])
    .where("edition.status", "=", "published").where("resultsPublishedAt", "is not", null).orderBy("edition.year").execute();
  return rows.map(({ year, resultsPublishedAt }) => ({ path: `/budget-citoyen/${year}/resultats`, changedAt: resultsPublishedAt! }));
}

const MOST_GATHERINGS = 500;

/** Every page that should be found. A signed link, a space, a draft is none of them: only public rows are read. */
export async function listPublicAddresses(): Promise<PublicAddress[]> {
  const [partners, gatherings, editions] = await Promise.all([listDirectory(), listNextGatherings(await now(), MOST_GATHERINGS), listPublishedEditions()]);
  const named = [...partners.map(({ slug }) => at(`/partenaires/${slug}`)), ...gatherings.map(({ id }) => at(`/rencontres/${id}`)), ...editions.flatMap(({ year }) => editionPages(year))];
  const lists = await Promise.all([texts(), projects(), organisations(), initiatives(), results()]);
  return [...always.map(at), ...named, ...lists.flat()];
}
