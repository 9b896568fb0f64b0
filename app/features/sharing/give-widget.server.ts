import { createElement } from "react";
import { Readable } from "node:stream";
import { findPublicCampaign } from "~/features/campaigns/public-campaigns.server";
import { shownTotals } from "~/features/donations/shown-gifts.server";
import { readGiving } from "~/features/face/project-face.server";
import { communeName } from "~/features/territory/communes.server";
import { intermediary } from "~/features/territory/current.server";
import { now } from "~/lib/clock.server";
import { currentRequest } from "~/lib/current-request.server";
import { env } from "~/lib/env.server";
import { campaignCard } from "./campaign-card";
import { NoWidget, Widget } from "./components/widget";
import { widgetDocument } from "./widget-document.server";

/** Without the picture: `?taille=petit`. */
const isLarge = (url: string) => new URL(url).searchParams.get("taille") !== "petit";

async function readWidget(slug: string) {
  const campaign = await findPublicCampaign(slug);
  if (!campaign) return null;
  const at = await now();
  const [totals, { giveTo }] = await Promise.all([shownTotals([campaign.id]), readGiving(campaign, at)]);
  return { campaign, giveTo, card: campaignCard(campaign, communeName(campaign.communeCode), totals.get(campaign.id)!, at) };
}

/** A campaign for somebody else's page: given from memory to all alike, like the pages. */
export async function giveWidget(request: Request, slug: string): Promise<Response> {
  const [site, read] = [env().PUBLIC_URL, await readWidget(slug)];
  if (!read) {
    const { html, headers } = widgetDocument(site, "Campagne", createElement(NoWidget, { site }));
    return new Response(html, { status: 404, headers });
  }
  const { campaign, card, giveTo } = read;
  const { name, orias } = intermediary();
  const main = createElement(Widget, { site, card, isLarge: isLarge(request.url), alt: campaign.imageAlt, page: `${site}/projets/${campaign.slug}`, giveTo: giveTo && site + giveTo, legal: `${name}, ORIAS n°\u00a0${orias}` });
  const { html, headers } = widgetDocument(site, campaign.title, main);
  const page = currentRequest()?.page;
  return page ? page.keep({ body: Readable.from([html]), nonce: "", headers, data: campaign, isWhole: true }) : new Response(html, { headers });
}
