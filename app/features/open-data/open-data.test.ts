import { describe, expect, test } from "vitest";
import { xml2js, type ElementCompact } from "xml-js";
import { writeCampaignFeed, type FedCampaign } from "./campaign-feed";
import { gatheringThing, projectThing } from "./json-ld";
import { writeRobots } from "./robots";
import { sharedPage } from "~/features/content/shared-page";
import { writeSitemap } from "./sitemap";
import { xmlFault } from "#tests/standards/standards";

const site = "https://propulsons.example.org";
const read = (xml: string) => xml2js(xml, { compact: true }) as ElementCompact;
const list = (found: unknown): ElementCompact[] => (Array.isArray(found) ? found : found === undefined ? [] : [found]) as ElementCompact[];

describe("the plan of the site", () => {
  const addresses = [{ path: "/" }, { path: "/projets/a-&-b", changedAt: new Date("2026-11-02T09:00:00Z") }, { path: "/questions" }];
  const all = { total: addresses.length, slice: (from: number, to: number) => Promise.resolve(addresses.slice(from, to)) };

  test("an address that is not whole, or said twice, is found by the validator", async () => {
    const twice = { total: 2, slice: () => Promise.resolve([addresses[0]!, addresses[0]!]) };
    for (const [where, listed] of [["", all], [site, twice]] as const) expect(xmlFault("sitemap", (await writeSitemap(where, listed, null))!)).not.toBeNull();
    expect(xmlFault("sitemap", (await writeSitemap(site, all, null))!)).toBeNull();
  });

  test("lists whole addresses, with a date where it is known", async () => {
    const { urlset } = read((await writeSitemap(site, all, null))!);
    expect(list(urlset.url).map(({ loc, lastmod }) => [loc._text, lastmod?._text])).toEqual([[`${site}/`, undefined], [`${site}/projets/a-&-b`, "2026-11-02T09:00:00.000Z"], [`${site}/questions`, undefined]]);
  });

  test("is cut in parts when one file may not hold it, each address in one of them", async () => {
    const { sitemapindex } = read((await writeSitemap(site, all, null, 2))!);
    expect(list(sitemapindex.sitemap).map(({ loc }) => loc._text)).toEqual([`${site}/sitemap.xml?partie=1`, `${site}/sitemap.xml?partie=2`]);
    const parts = await Promise.all([1, 2].map(async (part) => list(read((await writeSitemap(site, all, part, 2))!).urlset.url)));
    expect(parts.flat().map(({ loc }) => loc._text)).toEqual(addresses.map(({ path }) => site + path));
    expect(await Promise.all([0, 3, 1.5, Number.NaN].map((part) => writeSitemap(site, all, part, 2)))).toEqual([null, null, null, null]);
  });
});

test("engines are kept out of spaces, and not out of the partners' and the committee's pages", () => {
  const lines = writeRobots(site).split("\n");
  expect(lines).toEqual(expect.arrayContaining(["Disallow: /mon-espace", "Disallow: /equipe", "Disallow: /_demo/", `Sitemap: ${site}/sitemap.xml`]));
  expect(lines.filter((line) => /^Disallow: \/(partenaire|comite)$/.test(line))).toEqual([]);
});

describe("the feed of campaigns", () => {
  const campaign: FedCampaign = { id: "0b6f7a52-6f0f-4f0e-9d3f-3f1f8f6f2a10", slug: "le-four", title: "Le <four> & la pâte ]]>", summary: "Du pain & des <jeux>.", startsAt: new Date("2026-11-02T09:00:00Z"), theme: "alimentation", organisationName: "L’Œuvre" };

  test("has what RFC 4287 asks of a feed and of each entry, its words as they were typed", () => {
    const { feed } = read(writeCampaignFeed(site, [campaign]));
    expect(feed._attributes.xmlns).toBe("http://www.w3.org/2005/Atom");
    for (const part of ["id", "title", "updated"]) expect(list(feed[part]), part).toHaveLength(1);
    expect(list(feed.link).map(({ _attributes }) => _attributes)).toEqual(expect.arrayContaining([{ rel: "self", href: `${site}/campagnes.atom` }]));
    const [entry] = list(feed.entry);
    const textOf = (part: ElementCompact) => String(part._cdata ?? part._text);
    expect(textOf(entry!.title)).toContain("Le <four> & la pâte");
    expect(entry!.id._text).toBe(`urn:uuid:${campaign.id}`);
    expect(entry!.updated._text).toBe("2026-11-02T09:00:00.000Z");
    expect(entry!.author.name._text).toBe("L’Œuvre");
  });

  test("is a feed to a validator, whatever was typed, and though nothing opened yet", () => {
    expect([writeCampaignFeed(site, [campaign, { ...campaign, id: "1b6f7a52-6f0f-4f0e-9d3f-3f1f8f6f2a10", summary: "" }]), writeCampaignFeed(site, [])].map((xml) => xmlFault("feed", xml))).toEqual([null, null]);
    expect(xmlFault("feed", writeCampaignFeed(site, [campaign]).replace(/<updated>[^<]*<\/updated>/, ""))).not.toBeNull();
  });

  test("says the same at each reading while nothing opened", () => {
    expect(writeCampaignFeed(site, [])).toBe(writeCampaignFeed(site, []));
    expect(list(read(writeCampaignFeed(site, [])).feed.updated)[0]!._text).toBe("1970-01-01T00:00:00.000Z");
  });
});

describe("what a page says of itself", () => {
  const matches = [{ id: "root", data: { site } }];

  test("one address, its words and its picture", () => {
    const said = sharedPage(matches, { title: "Le four", description: "Du pain.", path: "/projets/le-four", image: { path: "/projets/le-four/partage.png?v=abc", alt: "Le four, 12 €." } });
    expect(said).toEqual(expect.arrayContaining([
      { tagName: "link", rel: "canonical", href: `${site}/projets/le-four` }, { property: "og:image", content: `${site}/projets/le-four/partage.png?v=abc` }, { property: "og:image:alt", content: "Le four, 12 €." },
      { property: "og:image:width", content: "1200" }, { name: "twitter:card", content: "summary_large_image" },
    ]));
    expect(sharedPage(matches, { title: "Questions", description: "Réponses.", path: "/questions" })).toContainEqual({ property: "og:image", content: `${site}/partage.png` });
  });

  test("a project that one may support, and one that one may not", () => {
    const project = { title: "Le four", summary: "Du pain.", slug: "le-four", place: "Béthune", organisation: { name: "L’Œuvre", slug: "l-oeuvre" }, picture: null };
    expect(projectThing(site, { ...project, giveTo: "/projets/le-four/soutenir" })).toMatchObject({ potentialAction: { "@type": "DonateAction", target: `${site}/projets/le-four/soutenir` } });
    expect(projectThing(site, { ...project, giveTo: null })).not.toHaveProperty("potentialAction");
  });

  test("a gathering by video has its own page as its place: the address of the call is for who joins", () => {
    const gathering = { id: "g1", title: "Le comptoir", startsAt: "2026-12-01T17:00:00.000Z", endsAt: "2026-12-01T19:00:00.000Z", place: null, byVideo: true };
    expect(gatheringThing(site, gathering)).toMatchObject({ eventAttendanceMode: "https://schema.org/OnlineEventAttendanceMode", location: [{ "@type": "VirtualLocation", url: `${site}/rencontres/g1` }] });
  });
});
