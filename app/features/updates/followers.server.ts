import { sql } from "kysely";
import { db, type Handle } from "#db";
import { donationUrl } from "~/features/donations/donation-link.server";
import { offlineUrl } from "~/features/offline-gifts/offline-link.server";
import { now } from "~/lib/clock.server";
import { env } from "~/lib/env.server";
import { orNotFound } from "~/lib/errors";
import { readToken, signToken } from "~/lib/signed-link.server";
import { standingGifts } from "~/features/donations/standing-gifts.server";

const purpose = "campaign-follower";

export type Follower = { id: string; email: string; giftUrl: string };

/** Those who asked to be told, still want to, and whose address still has a gift there: the newest is the one the mail leads to. */
export async function listFollowers(handle: Handle, campaignId: string): Promise<Follower[]> {
  const { rows } = await sql<{ id: string; email: string; giftId: string; paid: "here" | "outside" }>`
    select f.id, f.email, g.id as gift_id, g.paid from campaign_follower f
    cross join lateral (select id, paid from ${standingGifts} s where s.email = f.email and s.campaign_id = f.campaign_id order by at desc limit 1) g
    where f.campaign_id = ${campaignId} and f.ended_at is null order by f.id`.execute(handle);
  return rows.map(({ id, email, giftId, paid }) => ({ id, email, giftUrl: paid === "here" ? donationUrl(giftId) : offlineUrl(giftId) }));
}

export const countFollowers = async (campaignId: string): Promise<number> => (await listFollowers(db, campaignId)).length;

/** The link at the foot of each mail. */
export const endingUrl = (followerId: string): string => `${env().PUBLIC_URL}/actualites/${signToken(purpose, followerId)}`;

/** What a link at the foot of a mail stops. @throws 404 for a link that we did not sign */
export async function getFollowing(token: string) {
  const id = orNotFound(readToken(purpose, token) ?? undefined);
  return orNotFound(
    await db.selectFrom("campaignFollower").innerJoin("campaign", "campaign.id", "campaignFollower.campaignId").innerJoin("project", "project.id", "campaign.projectId")
      .select(["campaignFollower.id", "campaignFollower.endedAt", "project.name as projectName", "project.slug"]).where("campaignFollower.id", "=", id).executeTakeFirst(),
  );
}

/** No more mails; asked twice, once. @throws 404 */
export async function endFollowing(token: string): Promise<void> {
  const { id } = await getFollowing(token);
  await db.updateTable("campaignFollower").set({ endedAt: await now() }).where("id", "=", id).where("endedAt", "is", null).execute();
}
