import type { Actor } from "~/features/accounts/permissions";
import { getOwnCampaign } from "~/features/campaigns/campaigns.server";
import { findPublicCampaign } from "~/features/campaigns/public-campaigns.server";
import { env } from "~/lib/env.server";
import { hasPoster } from "./campaign-poster.server";
import { readProjectCard } from "./cards.server";
import { shareImage } from "./share-image.server";
import { readShortCode } from "./short-address.server";

/** What the holder may spread of a campaign; null until it is public. @throws 404 for another's */
export async function readOwnSharing(actor: Actor, campaignId: string) {
  const { slug, projectId } = await getOwnCampaign(actor, campaignId);
  const campaign = await findPublicCampaign(slug);
  if (campaign?.id !== campaignId) return null;
  const [site, code, card] = [env().PUBLIC_URL, await readShortCode(projectId), await readProjectCard(slug)];
  return {
    title: campaign.title, page: `${site}/projets/${slug}`, short: `${site}/p/${code}`, image: shareImage(`/projets/${slug}/partage.png`, card),
    poster: hasPoster(campaign) ? `/mon-espace/campagnes/${campaignId}/affiche.pdf` : null,
  };
}
