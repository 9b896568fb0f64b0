import { sql } from "kysely";
import type { Handle } from "#db";
import { countedOffline } from "~/features/offline-gifts/counted-offline.server";
import { uncountedReasons } from "./donation";

export type CampaignTotals = {
  /** Integer cents: paid here or confirmed outside, net of refunds, late payments and gifts taken back left out. */
  raisedCents: number;
  /** Gifts of which something remains. */
  gifts: number;
  /** Distinct donors, by e-mail; outside the site, by name when there is none. */
  donors: number;
};

export const noTotals: CampaignTotals = { raisedCents: 0, gifts: 0, donors: 0 };

/** Gifts on the site that count: paid, something of them left, neither too late nor taken back by their donor. */
const countedHere = (handle: Handle) =>
  handle
    .selectFrom("donation")
    .where("status", "=", "paid")
    .where("netCents", ">", 0)
    // Too late, or taken back by its donor: it never counts, even before its refund is done.
    .where((eb) =>
      eb.not(eb.exists(eb.selectFrom("refund").select("refund.id").whereRef("refund.donationId", "=", "donation.id").where("refund.reason", "in", uncountedReasons))),
    )
    .select(["donation.campaignId", "donation.netCents as cents", sql<Date>`donation.charged_at`.as("at"), sql<string>`lower(donation.email::text)`.as("donor")]);

/** The one count: what was paid on the site and what was confirmed outside it. */
const counted = (handle: Handle) => handle.selectFrom(countedHere(handle).unionAll(countedOffline(handle)).as("gift"));

/** The gifts of one campaign that count, dated by their charge or their day, net of refunds, in integer cents. */
export const listRaised = (handle: Handle, campaignId: string): Promise<{ at: Date; cents: number }[]> =>
  counted(handle).select(["at", "cents"]).where("campaignId", "=", campaignId).execute();

export type RaisedDay = { day: string; cents: number };

/** The same added up by day of Paris, as the public proof publishes them: no hour is told. */
export async function raisedByDay(handle: Handle, campaignIds: readonly string[]): Promise<Map<string, RaisedDay[]>> {
  const days = new Map<string, RaisedDay[]>(campaignIds.map((id) => [id, []]));
  if (campaignIds.length === 0) return days;
  const day = sql<string>`paris_day(at)::text`;
  const rows = await counted(handle)
    .select(["campaignId", day.as("day"), sql<number>`sum(cents)`.as("cents")])
    .where("campaignId", "in", [...campaignIds])
    .groupBy(["campaignId", day])
    .orderBy(day)
    .execute();
  for (const { campaignId, ...one } of rows) days.get(campaignId)!.push(one);
  return days;
}

/** What each campaign has collected so far; every asked id is in the answer. */
export async function campaignTotals(handle: Handle, campaignIds: readonly string[]): Promise<Map<string, CampaignTotals>> {
  const totals = new Map(campaignIds.map((id) => [id, noTotals]));
  if (campaignIds.length === 0) return totals;
  const rows = await counted(handle)
    .select([
      "campaignId",
      sql<number>`sum(cents)`.as("raisedCents"),
      sql<number>`count(*)`.as("gifts"),
      sql<number>`count(distinct donor)`.as("donors"),
    ])
    .where("campaignId", "in", [...campaignIds])
    .groupBy("campaignId")
    .execute();
  for (const { campaignId, ...total } of rows) totals.set(campaignId, total);
  return totals;
}
