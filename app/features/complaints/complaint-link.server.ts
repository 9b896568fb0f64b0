import { env } from "~/lib/env.server";
import { readToken, signToken } from "~/lib/signed-link.server";

const purpose = "complaint";

/** Where whoever complains follows it: no account needed, and nobody can guess it. */
export const complaintPath = (complaintId: string): string => `/reclamations/suivi/${signToken(purpose, complaintId)}`;
export const complaintUrl = (complaintId: string): string => `${env().PUBLIC_URL}${complaintPath(complaintId)}`;

/** The complaint that a link names, or null when it is not one of ours. */
export const readComplaintToken = (token: string): string | null => readToken(purpose, token);
