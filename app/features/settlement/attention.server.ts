import { sql } from "kysely";
import { db } from "#db";
import { daysBetween } from "~/lib/dates";
import { promisedPayoutBy } from "~/features/campaigns/payout-promise";
import type { Retry } from "./settlement.schemas";

export type Blocked = Retry & { campaignId: string; projectName: string; amountCents: number; failure: string | null; refused: boolean; since: Date };

/** What waits for a person: refused operations, and those that say why they wait. */
export async function listBlocked(): Promise<Blocked[]> {
  const { rows } = await sql<Blocked>`
    select blocked.id, blocked.subject, blocked.campaign_id, blocked.amount_cents, blocked.failure, blocked.refused, p.name as project_name,
      coalesce((select max(t.at) from transition t where t.subject = blocked.subject::transition_subject and t.subject_id = blocked.id), blocked.created_at) as since
    from (
      select 'transfer' as subject, id, campaign_id, amount_cents, failure, status = 'failed' as refused, created_at from transfer
      where status = 'failed' or (status = 'planned' and failure is not null)
      union all
      select 'refund', r.id, d.campaign_id, r.amount_cents, r.failure, r.status = 'failed', r.created_at from refund r join donation d on d.id = r.donation_id
      where r.status = 'failed' or (r.status = 'planned' and r.failure is not null)
      union all
      select 'reversal', v.id, t.campaign_id, v.amount_cents, v.failure, v.status = 'failed', v.created_at from transfer_reversal v join transfer t on t.id = v.transfer_id
      where v.status = 'failed' or (v.status = 'planned' and v.failure is not null)
      union all
      select 'payout', id, campaign_id, amount_cents, failure, status = 'failed', created_at from payout
      where status = 'failed' or (status = 'planned' and failure is not null)
    ) blocked join campaign c on c.id = blocked.campaign_id join project p on p.id = c.project_id
    order by refused desc, amount_cents desc limit 200`.execute(db);
  return rows;
}

/** Payouts that somebody stopped and that another person lets go, oldest first. */
export const listSuspended = () =>
  db
    .selectFrom("payout")
    .innerJoin("payoutSuspension", (join) => join.onRef("payoutSuspension.payoutId", "=", "payout.id").on("liftedAt", "is", null))
    .innerJoin("account", "account.id", "suspendedBy")
    .innerJoin("campaign", "campaign.id", "payout.campaignId")
    .innerJoin("project", "project.id", "campaign.projectId")
    .select(["payout.id", "amountCents", "suspendedAt", "payoutSuspension.reason", "account.name as suspendedByName", "project.name as projectName"])
    .where("payout.status", "=", "suspended")
    .orderBy("suspendedAt")
    .execute();

/** Stripe leaves ninety days before donors' money must have gone on or back; the alert begins at this one (TRUST). */
const alertFromDay = 60;

export type Late = { campaignId: string; projectName: string; promisedBy: string | null; overdue: boolean; heldDays: number; oldest: Date };

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
      return { campaignId, projectName, promisedBy: promised?.toISOString() ?? null, overdue: promised !== null && now > promised, heldDays, oldest: oldest ?? now };
    })
    .filter(({ overdue, heldDays }) => overdue || heldDays >= alertFromDay);
}
