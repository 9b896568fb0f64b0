import type { MetaDescriptor } from "@remix-run/node";

type Match = { id: string; data: unknown };

/** This site's own address, as the root tells every page; empty where the root could say nothing. */
export function siteOf(matches: readonly Match[]): string {
  const data = matches.find(({ id }) => id === "root")?.data;
  return typeof data === "object" && data !== null && "site" in data && typeof data.site === "string" ? data.site : "";
}

/** A picture of 1200 × 630 for whoever shares the page; its address changes with what is drawn. */
export type ShareImage = { path: string; alt: string };

export type SharedPage = {
  title: string;
  description: string;
  /** The one address under which it should be found. */
  path: string;
  /** Its own; without it, the site's. */
  image?: ShareImage;
  /** Its schema.org description, from `json-ld.ts`. */
  thing?: Record<string, unknown>;
};

const siteImage: ShareImage = { path: "/partage.png", alt: "Propulsons! Le label et la plateforme de dons des projets d’ici." };

const imageOf = (site: string, { path, alt }: ShareImage): MetaDescriptor[] => [
  { property: "og:image", content: `${site}${path}` },
  { property: "og:image:type", content: "image/png" },
  { property: "og:image:width", content: "1200" },
  { property: "og:image:height", content: "630" },
  { property: "og:image:alt", content: alt },
  { name: "twitter:card", content: "summary_large_image" },
];

/** Words of the tab, of search engines and of whoever shares the address. */
export function sharedPage(matches: readonly Match[], { title, description, path, image = siteImage, thing }: SharedPage): MetaDescriptor[] {
  const [site, whole] = [siteOf(matches), title.includes("Propulsons!") ? title : `${title} · Propulsons!`];
  return [
    { title: whole },
    { name: "description", content: description },
    { tagName: "link", rel: "canonical", href: `${site}${path}` },
    { property: "og:type", content: "website" },
    { property: "og:site_name", content: "Propulsons!" },
    { property: "og:locale", content: "fr_FR" },
    { property: "og:title", content: title },
    { property: "og:description", content: description },
    { property: "og:url", content: `${site}${path}` },
    ...imageOf(site, image),
    ...(thing ? [{ "script:ld+json": { "@context": "https://schema.org", ...thing } }] : []),
  ];
}
