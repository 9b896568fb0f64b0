import { db } from "#db";
import { env } from "~/lib/env.server";
import { orNotFound } from "~/lib/errors";
import { keyedHash } from "~/lib/keyed-hash.server";
import { readToken, signToken } from "~/lib/signed-link.server";

const purpose = "end-reminder";

/** The same for each request of this address for this campaign; says nothing of it. */
export const addressKey = (campaignId: string, email: string): string => keyedHash(purpose, `${campaignId}\n${email.toLowerCase()}`);

/** In the mail that brings the code: it stops whatever this address asked for here, however often. */
export const stopUrl = (campaignId: string, email: string): string => `${env().PUBLIC_URL}/rappels/${signToken(purpose, addressKey(campaignId, email))}`;

const keyOf = (token: string): string => orNotFound(readToken(purpose, token));

/** What the link stops; null once nothing is kept. @throws 404 for a link that we did not sign */
export const findReminder = async (token: string): Promise<{ projectName: string; slug: string } | null> =>
  (await db.selectFrom("endReminder").innerJoin("campaign", "campaign.id", "endReminder.campaignId").innerJoin("project", "project.id", "campaign.projectId")
    .select(["project.name as projectName", "project.slug"]).where("addressKey", "=", keyOf(token)).executeTakeFirst()) ?? null;

/** The address goes at once; asked twice, once. @throws 404 */
export async function stopReminder(token: string): Promise<void> {
  await db.deleteFrom("endReminder").where("addressKey", "=", keyOf(token)).execute();
}
