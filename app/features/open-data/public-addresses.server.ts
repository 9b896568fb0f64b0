import { db } from "#db";
import { siteTexts } from "~/features/content/site-text";
import { listPublishedEditions } from "~/features/editions/editions.server";
import { listNextGatherings } from "~/features/events/gatherings.server";
import { listDirectory } from "~/features/partners/partners.server";
import { now } from "~/lib/clock.server";

/** `changedAt`: only where a row says when the page itself last changed; a wrong date is worse than none. */
export type PublicAddress = { path: string; changedAt?: Date };

/** In their order; only those that are asked for are read. */
export type Addresses = { total: number; slice(from: number, to: number): Promise<PublicAddress[]> };

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

/** One after the other: those that are few are in memory, of the others only what is asked for is read. */
type Source = { count: () => Promise<number>; read: (limit: number, offset: number) => Promise<PublicAddress[]> };

const inMemory = (addresses: readonly PublicAddress[]): Source => ({
  count: () => Promise.resolve(addresses.length), read: (limit, offset) => Promise.resolve(addresses.slice(offset, offset + limit)),
});

/** A project is found where it says most: the page of its campaign or, before it has one, that of its label. */
const projects: Source = {
  count: async () => (await db.selectFrom("projectListing").select((eb) => eb.fn.countAll<number>().as("count")).executeTakeFirstOrThrow()).count,
  read: async (limit, offset) => {
    const rows = await db.selectFrom(db.selectFrom("projectListing").select(["projectId", "campaignId"]).orderBy("projectId").limit(limit).offset(offset).as("listed"))
      .innerJoin("project", "project.id", "listed.projectId").select(["project.slug", "campaignId"]).orderBy("projectId").execute();
    return rows.map(({ slug, campaignId }) => at(campaignId ? `/projets/${slug}` : `/projets/${slug}/label`));
  },
};

/** Structures of which something is public: a label (each campaign has one) or a selected initiative. */
function known() {
  const labelled = db.selectFrom("label").innerJoin("project", "project.id", "label.projectId").select("project.organisationId");
  const chosen = db.selectFrom("initiative").innerJoin("edition", "edition.id", "initiative.editionId").innerJoin("project", "project.id", "initiative.projectId")
    .where("initiative.status", "=", "selected").where("edition.status", "=", "published").select("project.organisationId");
  return db.selectFrom("organisation").where((eb) => eb.or([eb("id", "in", labelled), eb("id", "in", chosen)]));
}

const organisations: Source = {
  count: async () => (await known().select((eb) => eb.fn.countAll<number>().as("count")).executeTakeFirstOrThrow()).count,
  read: async (limit, offset) => (await known().select("slug").orderBy("slug").limit(limit).offset(offset).execute()).map(({ slug }) => at(`/structures/${slug}`)),
};

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

async function few(): Promise<Source> {
  const [partners, gatherings, editions] = await Promise.all([listDirectory(), listNextGatherings(await now(), MOST_GATHERINGS), listPublishedEditions()]);
  const named = [...partners.map(({ slug }) => at(`/partenaires/${slug}`)), ...gatherings.map(({ id }) => at(`/rencontres/${id}`)), ...editions.flatMap(({ year }) => editionPages(year))];
  const lists = await Promise.all([texts(), initiatives(), results()]);
  return inMemory([...always.map(at), ...named, ...lists.flat()]);
}

/** Every page that should be found. A signed link, a space, a draft is none of them: only public rows are read. */
export async function publicAddresses(): Promise<Addresses> {
  const sources = [await few(), projects, organisations];
  const counts = await Promise.all(sources.map(({ count }) => count()));
  const begins = counts.map((_, index) => counts.slice(0, index).reduce((sum, count) => sum + count, 0));
  const slice = async (from: number, to: number) => {
    const parts = sources.map(({ read }, index) => {
      const [first, end] = [Math.max(from - begins[index]!, 0), Math.min(to - begins[index]!, counts[index]!)];
      return end > first ? read(end - first, first) : [];
    });
    return (await Promise.all(parts)).flat();
  };
  return { total: counts.reduce((sum, count) => sum + count, 0), slice };
}
