import { sql } from "kysely";

/**
 * Gifts of which something still stands, whichever way they were paid, to be read as a table: what is told to those who
 * gave is not told to somebody whose money went back.
 */
export const standingGifts = sql`(
  select id, campaign_id, email, 'here' as paid, created_at as at from donation where status = 'paid' and net_cents > 0
  union all
  select id, campaign_id, email, 'outside', recorded_at from offline_gift where status = 'confirmed')`;
