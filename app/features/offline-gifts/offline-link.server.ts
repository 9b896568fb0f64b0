import { env } from "~/lib/env.server";
import { readToken, signToken } from "~/lib/signed-link.server";

const purpose = "offline-gift";

/** The donor's own page of a gift outside the site: no account needed, and nobody can guess it. */
export const offlineToken = (giftId: string): string => signToken(purpose, giftId);
export const offlinePath = (giftId: string): string => `/dons/hors-ligne/${offlineToken(giftId)}`;
export const offlineUrl = (giftId: string): string => `${env().PUBLIC_URL}${offlinePath(giftId)}`;

/** The gift that a link names, or null when it is not one of ours. */
export const readOfflineToken = (token: string): string | null => readToken(purpose, token);
