import { readDonationToken } from "~/features/donations/donation-link.server";
import { env } from "~/lib/env.server";
import type { GiftProofs } from "./gift-proofs.server";

/** Where a gift's page is, whichever way it was paid. */
export const giftPath = (token: string): string => (readDonationToken(token) ? `/dons/${token}` : `/dons/hors-ligne/${token}`);

type Around = Pick<GiftProofs, "slug" | "campaignId">;

/** The campaign of the gift, even once its project has another. */
export const publicPagePath = ({ slug, campaignId }: Around): string => `/projets/${slug}/preuve?campagne=${campaignId}`;
export const publicFilePath = ({ slug, campaignId }: Around): string => `/projets/${slug}/preuve.json?campagne=${campaignId}`;
export const publicPageUrl = (around: Around): string => `${env().PUBLIC_URL}${publicPagePath(around)}`;
