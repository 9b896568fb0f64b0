import { sql } from "kysely";
import type { Handle } from "#db";
import type { CampaignStatus } from "#db/schema";
import { promisedPayoutBy } from "~/features/campaigns/payout-promise";
import type { Watched } from "./notices";

type Row = { id: string; status: CampaignStatus; launchOn: string | null; endsAt: Date | null; payoutWithinDays: number; accountReady: boolean; oldestHeldAt: Date | null; told: string[]; projectName: string };
export type WatchedCampaign = Watched & { id: string; projectName: string; told: string[] };

/**
 * Campaigns whose money or account may need a word. A gift's age counts from its charge, not from the day its money
 * became available: the charge comes first, so that Stripe's ninety days are never counted too short. What waits on the
 * holder's account for its payout counts too.
 */
export async function listWatched(handle: Handle, only?: string): Promise<WatchedCampaign[]> {
  const { rows } = await sql<Row>`
    select c.id, c.status, c.launch_on, c.ends_at, c.payout_within_days, p.name as project_name, o.stripe_ready_at is not null as account_ready,
      (select min(d.charged_at) from donation d left join transfer t on t.donation_id = d.id left join payout out on out.id = t.payout_id
        where d.campaign_id = c.id and d.status = 'paid' and d.net_cents > 0 and out.status is distinct from 'paid') as oldest_held_at,
      coalesce((select array_agg(kind) from money_notice n where n.campaign_id = c.id), '{}') as told
    from campaign c join project p on p.id = c.project_id join organisation o on o.id = p.organisation_id
    where c.status in ('draft', 'in_review', 'changes_requested', 'approved', 'live', 'suspended', 'closing', 'succeeded', 'failed', 'cancelled')
      and (${only ?? null}::uuid is null or c.id = ${only ?? null}::uuid)`.execute(handle);
  return rows.map(({ endsAt, payoutWithinDays, ...row }) => ({ ...row, promisedBy: row.status === "succeeded" && endsAt ? promisedPayoutBy(endsAt, payoutWithinDays) : null }));
}
