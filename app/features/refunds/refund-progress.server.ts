import { sql } from "kysely";
import { db } from "#db";
import type { RefundStatus } from "#db/schema";

/** Refunds that stand at the same point, for the same reason; integer cents. */
export type RefundStep = { status: RefundStatus; failure: string | null; count: number; cents: number };

/** How far a failed or cancelled campaign is with giving everything back: one row per state and reason to wait. */
export async function listRefundSteps(campaignId: string): Promise<RefundStep[]> {
  const { rows } = await sql<RefundStep>`
    select r.status, case when r.status in ('planned', 'failed', 'given_up') then r.failure end as failure, count(*)::int as count, sum(r.amount_cents)::int as cents
    from refund r join donation d on d.id = r.donation_id
    where d.campaign_id = ${campaignId} and r.reason in ('campaign_failed', 'campaign_cancelled')
    group by 1, 2 order by 1, 3 desc`.execute(db);
  return rows;
}
