import { env } from "~/lib/env.server";
import { readToken, signToken } from "~/lib/signed-link.server";

const purpose = "donation";

/** The donor's own page: no account needed, and nobody can guess it. */
export const donationToken = (donationId: string): string => signToken(purpose, donationId);
export const donationPath = (donationId: string): string => `/dons/${donationToken(donationId)}`;
export const donationUrl = (donationId: string): string => `${env().PUBLIC_URL}${donationPath(donationId)}`;

/** The gift that a link names, or null when it is not one of ours. */
export const readDonationToken = (token: string): string | null => readToken(purpose, token);
