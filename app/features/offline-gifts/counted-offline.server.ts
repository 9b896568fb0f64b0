import { sql } from "kysely";
import type { Handle } from "#db";

/** The instant that dates an offline gift, as the bilan's view says it. */
export const offlineAt = sql<Date>`offline_gift_at(offline_gift.received_on, offline_gift.decided_at)`;

/** Confirmed gifts outside the site, in the columns of the one count. Integer cents. */
export const countedOffline = (handle: Handle) =>
  handle
    .selectFrom("offlineGift")
    .where("status", "=", "confirmed")
    .select(["offlineGift.campaignId", "offlineGift.amountCents as cents", offlineAt.as("at"), "offlineGift.donorKey as donor"]);

export type OfflineStatement = { gifts: number; cents: number };

/** For the statement: what the holder received itself and keeps, beside what is paid out. Integer cents. */
export async function readOfflineStatement(handle: Handle, campaignId: string): Promise<OfflineStatement> {
  return handle
    .selectFrom("offlineGift")
    .select([sql<number>`count(*)::int`.as("gifts"), sql<number>`coalesce(sum(amount_cents), 0)::int`.as("cents")])
    .where("campaignId", "=", campaignId)
    .where("status", "=", "confirmed")
    .executeTakeFirstOrThrow();
}

/** Gifts of a campaign that failed or was cancelled and that its holder has still to give back. */
export async function countToReturn(handle: Handle, campaignId: string): Promise<number> {
  const { count } = await handle.selectFrom("offlineGift").select(sql<number>`count(*)::int`.as("count")).where("campaignId", "=", campaignId)
    .where("status", "=", "confirmed").where("settledAt", "is", null).executeTakeFirstOrThrow();
  return count;
}
