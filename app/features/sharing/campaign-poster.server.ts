import { getOwnCampaign } from "~/features/campaigns/campaigns.server";
import { thresholdWords } from "~/features/campaigns/campaign-words.fr";
import { findPublicCampaign, type PublicCampaign } from "~/features/campaigns/public-campaigns.server";
import { readRevocationMention } from "~/features/committee/revocations.server";
import type { Actor } from "~/features/accounts/permissions";
import { communeName } from "~/features/territory/communes.server";
import { isThemeKey } from "~/features/territory/themes";
import { now } from "~/lib/clock.server";
import { formatDateTime, formatShortDate } from "~/lib/dates";
import { env } from "~/lib/env.server";
import { notFound, orNotFound } from "~/lib/errors";
import { formatEuros } from "~/lib/money";
import type { Poster } from "./poster";
import { readShortCode } from "./short-address.server";

/** While one may still give, or will soon: after, a poster would call for what is over. */
export const hasPoster = ({ status }: Pick<PublicCampaign, "status">): boolean => ["approved", "live", "suspended"].includes(status);

function whenOf({ status, launchOn, endsAt, ...target }: PublicCampaign): string[] {
  const opens = status === "approved" && launchOn ? `Dès le ${formatShortDate(launchOn)} à 8\u00a0h.` : null;
  const ends = endsAt ? `Jusqu’au ${formatDateTime(endsAt)}.` : null;
  return [opens ?? ends, `Objectif\u00a0: ${formatEuros(target.goalCents)}. ${thresholdWords(target)}`].filter((line) => line !== null);
}

/** The poster of one's own campaign, once it is public. @throws 404 */
export async function getCampaignPoster(actor: Actor, campaignId: string): Promise<Poster> {
  const { slug } = await getOwnCampaign(actor, campaignId);
  const campaign = orNotFound(await findPublicCampaign(slug));
  if (campaign.id !== campaignId || !hasPoster(campaign)) throw notFound();
  const { title, summary, theme, projectId, imageFileId, imageAlt, organisationName, communeCode, isDemo } = campaign;
  const [code, revocation, writtenAt] = await Promise.all([readShortCode(projectId), readRevocationMention(campaign.labelId), now()]);
  return {
    world: "campaign", kicker: `${organisationName} · ${communeName(communeCode)}`, title, summary, isDemo, writtenAt, alt: imageAlt,
    picture: { fileId: imageFileId, theme: isThemeKey(theme) ? theme : "lien-social", seed: projectId },
    isLabelled: revocation === null, call: "Soutenez ce projet", when: whenOf(campaign), address: `${env().PUBLIC_URL}/p/${code}`,
  };
}
