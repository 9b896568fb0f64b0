import { Feed } from "feed";
import { themeName } from "~/features/territory/themes";

export type FedCampaign = { id: string; slug: string; title: string; summary: string; startsAt: Date; theme: string; organisationName: string };

const title = "Propulsons! Les campagnes";

/** Campaigns as they open, for readers of feeds (RFC 4287). Without any, the feed was never updated: not « just now » at each reading. */
export function writeCampaignFeed(site: string, campaigns: readonly FedCampaign[]): string {
  const updated = campaigns[0]?.startsAt ?? new Date(0);
  const feed = new Feed({
    id: `${site}/campagnes.atom`, title, description: "Chaque campagne de dons, le jour où elle ouvre.", link: `${site}/projets`, language: "fr", updated,
    feedLinks: { atom: `${site}/campagnes.atom` }, generator: false, author: { name: "Propulsons!", link: site }, copyright: "Licence Ouverte 2.0",
  });
  for (const { id, slug, summary, startsAt, theme, organisationName, ...campaign } of campaigns) {
    feed.addItem({
      // The campaign's own: a project may have another one later, at the same address.
      id: `urn:uuid:${id}`, title: campaign.title, link: `${site}/projets/${slug}`, date: startsAt, published: startsAt, description: summary,
      author: [{ name: organisationName }], category: [{ name: themeName(theme), term: theme }],
    });
  }
  return feed.atom1();
}
