import { sql } from "kysely";
import { db, type Handle } from "#db";
import { readDonationToken } from "~/features/donations/donation-link.server";
import { readOfflineToken } from "~/features/offline-gifts/offline-link.server";
import { notFound, orNotFound } from "~/lib/errors";

/**
 * Gifts of which something still stands, whichever way they were paid, to be read as a table: what is told to those who
 * gave is not told to somebody whose money went back.
 */
export const standingGifts = sql`(
  select id, campaign_id, email, 'here' as paid, created_at as at from donation where status = 'paid' and net_cents > 0
  union all
  select id, campaign_id, email, 'outside', recorded_at from offline_gift where status = 'confirmed')`;

export type StandingGift = { id: string; paid: "here" | "outside"; email: string | null; campaignId: string; projectId: string; slug: string; projectName: string };

/** The gift that this link names, of which something still stands; of a corrected one, the gift in its place. @throws 404 */
export async function getStandingGift(token: string, handle: Handle = db): Promise<StandingGift> {
  const id = readDonationToken(token) ?? readOfflineToken(token);
  if (!id) throw notFound();
  const { rows } = await sql<StandingGift>`
    with recursive chain as (select ${id}::uuid as id union all select next.id from offline_gift next join chain on next.replaces_id = chain.id)
    select g.id, g.paid, g.email, g.campaign_id, p.id as project_id, p.slug, p.name as project_name
    from ${standingGifts} g join chain on chain.id = g.id join campaign c on c.id = g.campaign_id join project p on p.id = c.project_id`.execute(handle);
  return orNotFound(rows[0]);
}
