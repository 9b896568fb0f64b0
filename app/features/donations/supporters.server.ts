import { sql } from "kysely";
import { db, type Handle } from "#db";
import { offlineWords } from "~/features/offline-gifts/offline-support.server";
import { orNotFound } from "~/lib/errors";
import { uncountedReasons } from "./donation";
import { whatIsSeenOf, type Around, type SeenGift, type Viewer } from "./visibility";

export type Supporter = Pick<SeenGift, "name" | "message" | "day">;

/** Paid here, neither too late nor taken back. */
const supportingHere = (handle: Handle, campaignId: string) =>
  handle
    .selectFrom("donation")
    .where("campaignId", "=", campaignId)
    .where("status", "=", "paid")
    .whereRef("lostCents", "<", "amountCents")
    .where((eb) =>
      eb.not(eb.exists(eb.selectFrom("refund").select("refund.id").whereRef("refund.donationId", "=", "donation.id").where("refund.reason", "in", uncountedReasons))),
    )
    .select([
      "donation.id", "donorName", "message", "postalAddress", "amountCents", "chargedAt", "anonymous", "amountHidden",
      sql<boolean>`words_hidden_at is not null`.as("wordsHidden"), sql<string>`lower(donation.email::text)`.as("donor"),
    ]);

/** Those who gave here, and outside the site. */
const supporting = (handle: Handle, campaignId: string) =>
  handle.selectFrom(supportingHere(handle, campaignId).unionAll(offlineWords(handle, campaignId)).as("gift"));

/** Nothing dates these gifts, whoever looks: no name is shown, or no amount is. */
const undated = sql<boolean>`(anonymous or amount_hidden or words_hidden or donor_name is null)`;

/** What stands around the gifts of a campaign, for `whatIsSeenOf`. @throws 404 */
export async function readAround(handle: Handle, campaignId: string): Promise<Around> {
  const campaign = await handle.selectFrom("campaign").select("status").where("id", "=", campaignId).executeTakeFirst();
  const { donors } = await supporting(handle, campaignId).select(sql<number>`count(distinct donor)::int`.as("donors")).where(undated).executeTakeFirstOrThrow();
  return { campaignStatus: orNotFound(campaign).status, alikeDonors: donors };
}

/**
 * Those who gave and have a name or a word to show, as this viewer may see them: the newest of them, in an order that says nothing
 * of when they gave, for the sum of each day is public. No amount, and no id: they would lead from one list to another.
 */
export async function listSupporters(campaignId: string, options: { limit?: number; viewer?: Viewer; handle?: Handle } = {}): Promise<Supporter[]> {
  const { limit = 200, viewer = "public", handle = db } = options;
  const around = await readAround(handle, campaignId);
  const rows = await supporting(handle, campaignId)
    .select(["id", "donorName", "message", "postalAddress", "amountCents", "chargedAt", "anonymous", "amountHidden", "wordsHidden"])
    .where((eb) => eb.or([eb("message", "is not", null), eb("donorName", "is not", null)]))
    .orderBy(undated)
    .orderBy(sql`case when ${undated} then null else charged_at end`, (order) => order.desc().nullsLast())
    .orderBy("id")
    .limit(limit)
    .execute();
  const seen = rows.sort((one, other) => (one.id < other.id ? -1 : 1)).map((gift) => whatIsSeenOf(gift, viewer, around));
  return seen.filter(({ name, message }) => name !== null || message !== null).map(({ name, message, day }) => ({ name, message, day }));
}
