import { env } from "~/lib/env.server";
import { readToken, signToken } from "~/lib/signed-link.server";

const purpose = "help-offer";

/** Where whoever offered follows their offer and takes it back: no account needed, and nobody can guess it. */
export const offerPath = (offerId: string): string => `/coups-de-main/${signToken(purpose, offerId)}`;
export const offerUrl = (offerId: string): string => `${env().PUBLIC_URL}${offerPath(offerId)}`;

/** The offer that a link names, or null when it is not one of ours. */
export const readOfferToken = (token: string): string | null => readToken(purpose, token);
