import { sql } from "kysely";
import { db } from "#db";
import { daysBetween } from "~/lib/dates";
import { promisedPayoutBy } from "~/features/campaigns/payout-promise";
import type { Retry } from "./settlement.schemas";

export type Blocked = Retry & { campaignId: string; projectName: string; amountCents: number; failure: string | null; refused: boolean };

/** What waits for a person: refused operations, and those that say why they wait. */
export async function listBlocked(): Promise<Blocked[]> {
  const { rows } = await sql<Blocked>`
    select blocked.*, p.name as project_name from (
      select 'transfer' as subject, id, campaign_id, amount_cents, failure, status = 'failed' as refused from transfer
      where status = 'failed' or (status = 'planned' and failure is not null)
      union all
      select 'refund', r.id, d.campaign_id, r.amount_cents, r.failure, r.status = 'failed' from refund r join donation d on d.id = r.donation_id
      where r.status = 'failed' or (r.status = 'planned' and r.failure is not null)
      union all
      select 'reversal', v.id, t.campaign_id, v.amount_cents, v.failure, v.status = 'failed' from transfer_reversal v join transfer t on t.id = v.transfer_id
      where v.status = 'failed' or (v.status = 'planned' and v.failure is not null)
      union all
      select 'payout', id, campaign_id, amount_cents, failure, status = 'failed' from payout
      where status = 'failed' or (status = 'planned' and failure is not null)
    ) blocked join campaign c on c.id = blocked.campaign_id join project p on p.id = c.project_id
    order by refused desc, amount_cents desc limit 200`.execute(db);
  return rows;
}

/** Stripe leaves ninety days before donors' money must have gone on or back; the alert begins at this one (TRUST). */
const alertFromDay = 60;

export type Late = { campaignId: string; projectName: string; promisedBy: string | null; overdue: boolean; heldDays: number };

/** Payouts past the promised day, and gifts held for so long that Stripe's limit comes near. */
export async function listLate(now: Date): Promise<Late[]> {
  const rows = await db
    .selectFrom("campaign")
    .innerJoin("project", "project.id", "campaign.projectId")
    .innerJoin("donation", (join) => join.onRef("donation.campaignId", "=", "campaign.id").on("donation.status", "=", "paid").on("netCents", ">", 0))
    .select((eb) => ["campaign.id as campaignId", "project.name as projectName", "campaign.status", "endsAt", "payoutWithinDays", eb.fn.min("chargedAt").as("oldest")])
    .where("campaign.status", "in", ["live", "suspended", "closing", "succeeded", "failed", "cancelled"])
    .groupBy(["campaign.id", "project.name"])
    .execute();
  return rows
    .map(({ campaignId, projectName, status, endsAt, payoutWithinDays, oldest }) => {
      const promised = status === "succeeded" && endsAt ? promisedPayoutBy(endsAt, payoutWithinDays) : null;
      const heldDays = daysBetween(oldest ?? now, now);
      return { campaignId, projectName, promisedBy: promised?.toISOString() ?? null, overdue: promised !== null && now > promised, heldDays };
    })
    .filter(({ overdue, heldDays }) => overdue || heldDays >= alertFromDay);
}
