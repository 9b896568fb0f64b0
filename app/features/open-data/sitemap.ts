import { js2xml } from "xml-js";
import type { Addresses, PublicAddress } from "./public-addresses.server";

/** The protocol allows five times as many in one file (sitemaps.org); so few weigh a megabyte, and are read from the database part by part. */
const MOST_ADDRESSES = 10_000;

const declaration = { _declaration: { _attributes: { version: "1.0", encoding: "UTF-8" } } };
const xmlns = "http://www.sitemaps.org/schemas/sitemap/0.9";

const write = (content: object): string => js2xml({ ...declaration, ...content }, { compact: true, spaces: 1 });

const urlset = (site: string, addresses: readonly PublicAddress[]): string =>
  write({ urlset: { _attributes: { xmlns }, url: addresses.map(({ path, changedAt }) => ({ loc: { _text: site + path }, ...(changedAt && { lastmod: { _text: changedAt.toISOString() } }) })) } });

/** All addresses in one file or, when they are too many for one, the list of its parts; `part` from 1. Null for a part that is none. */
export async function writeSitemap(site: string, { total, slice }: Addresses, part: number | null, most = MOST_ADDRESSES): Promise<string | null> {
  const parts = Math.ceil(total / most);
  if (part !== null) return Number.isInteger(part) && part >= 1 && part <= parts ? urlset(site, await slice((part - 1) * most, part * most)) : null;
  if (parts <= 1) return urlset(site, await slice(0, total));
  return write({ sitemapindex: { _attributes: { xmlns }, sitemap: Array.from({ length: parts }, (_, index) => ({ loc: { _text: `${site}/sitemap.xml?partie=${index + 1}` } })) } });
}
