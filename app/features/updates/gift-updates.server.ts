import { db } from "#db";
import { now } from "~/lib/clock.server";
import { notFound } from "~/lib/errors";
import { getStandingGift } from "~/features/donations/standing-gifts.server";
import { listUpdatesForDonors } from "./updates.server";

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
