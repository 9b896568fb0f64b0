import { sql } from "kysely";
import { db } from "#db";
import { readDonationToken } from "~/features/donations/donation-link.server";
import { readOfflineToken } from "~/features/offline-gifts/offline-link.server";
import { now } from "~/lib/clock.server";
import { notFound, orNotFound } from "~/lib/errors";
import { standingGifts } from "~/features/donations/standing-gifts.server";
import { listUpdatesForDonors } from "./updates.server";

type StandingGift = { email: string | null; campaignId: string; projectId: string; slug: string; projectName: string };

/** The gift that this link names, of which something still stands; of a corrected one, the gift in its place. @throws 404 */
async function getStandingGift(token: string): Promise<StandingGift> {
  const id = readDonationToken(token) ?? readOfflineToken(token);
  if (!id) throw notFound();
  const { rows } = await sql<StandingGift>`
    with recursive chain as (select ${id}::uuid as id union all select next.id from offline_gift next join chain on next.replaces_id = chain.id)
    select g.email, g.campaign_id, p.id as project_id, p.slug, p.name as project_name
    from ${standingGifts} g join chain on chain.id = g.id join campaign c on c.id = g.campaign_id join project p on p.id = c.project_id`.execute(db);
  return orNotFound(rows[0]);
}

const following = (campaignId: string, email: string) =>
  db.selectFrom("campaignFollower").select("id").where("campaignId", "=", campaignId).where("email", "=", email).where("endedAt", "is", null).executeTakeFirst();

/** Everything told to those who gave, and whether this one is mailed. @throws 404 */
export async function getGiftUpdates(token: string) {
  const { email, slug, projectName, ...gift } = await getStandingGift(token);
  const [updates, follower] = await Promise.all([listUpdatesForDonors(gift), email ? following(gift.campaignId, email) : undefined]);
  return { updates, slug, projectName, hasEmail: email !== null, follows: follower !== undefined };
}

/** Somebody who gave asks to be told by mail, or no more. Asked twice, once. @throws 404, also when the gift has no address */
export async function followFromGift(token: string, follows: boolean): Promise<void> {
  const { email, campaignId } = await getStandingGift(token);
  if (!email) throw notFound();
  const at = await now();
  const query = db.insertInto("campaignFollower").values({ campaignId, email, since: at, endedAt: follows ? null : at });
  await query.onConflict((conflict) => conflict.columns(["campaignId", "email"]).doUpdateSet(follows ? { since: at, endedAt: null } : { endedAt: at })).execute();
}
