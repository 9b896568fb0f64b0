import { sql } from "kysely";
import { db } from "#db";
import type { Ended } from "~/features/campaigns/campaign-words.fr";
import type { Correction } from "~/lib/correction";
import { listCorrections } from "~/lib/corrections.server";

/** Integer cents, positive, recomputed from the ledger. `onPlatform` = held − fees to bear − disputed − owed by holders + reserve + label's share. */
export type MoneyOverview = { onPlatform: number; held: number; feesToBear: number; reserve: number; labelFees: number; onConnected: number; disputed: number; owedByHolders: number; heldByHolders: number; /** Part of `onConnected` that has left for banks. */ onTheWay: number };

/** What is where, now. */
export async function moneyOverview(): Promise<MoneyOverview> {
  const { rows } = await sql<MoneyOverview>`
    select coalesce(sum(amount_cents) filter (where account_code = 'stripe:platform'), 0)::bigint as on_platform,
      coalesce(-sum(amount_cents) filter (where account_code like 'campaign:funds:%'), 0)::bigint as held,
      coalesce(sum(amount_cents) filter (where account_code like 'campaign:processor-fees:%'), 0)::bigint as fees_to_bear,
      coalesce(-sum(amount_cents) filter (where account_code = 'label:reserve'), 0)::bigint as reserve,
      coalesce(-sum(amount_cents) filter (where account_code = 'label:fees'), 0)::bigint as label_fees,
      coalesce(sum(amount_cents) filter (where account_code like 'stripe:connected:%'), 0)::bigint as on_connected,
      coalesce(sum(amount_cents) filter (where account_code like 'stripe:disputed:%'), 0)::bigint as disputed,
      coalesce(sum(amount_cents) filter (where account_code like 'owed_by_holder:%'), 0)::bigint as owed_by_holders,
      coalesce(sum(amount_cents) filter (where account_code like 'held_by_holder:%'), 0)::bigint as held_by_holders,
      (select coalesce(sum(amount_cents), 0) from payout where status in ('pending', 'in_transit'))::bigint as on_the_way
    from ledger_entry`.execute(db);
  return rows[0]!;
}

/** Per campaign, integer cents: gifts = transfers + fees + refunds + held. */
export type CampaignMoney = Ended & {
  campaignId: string;
  projectName: string;
  gifts: number;
  held: number;
  transferred: number;
  fees: number;
  refunded: number;
  paidOut: number;
};

/** Campaigns through which money has passed, those that still hold some first. */
export async function listCampaignMoney({ campaignId, limit = 200 }: { campaignId?: string; limit?: number } = {}): Promise<CampaignMoney[]> {
  const only = campaignId ? sql`and c.id = ${campaignId}` : sql``;
  const { rows } = await sql<CampaignMoney>`
    select c.id as campaign_id, p.name as project_name, c.status, c.goal_cents, c.threshold_percent, c.counted_cents, c.counted_gifts,
      coalesce(-sum(amount_cents) filter (where kind = 'gift' and account_code like 'campaign:funds:%'), 0)::bigint as gifts,
      coalesce(-sum(amount_cents) filter (where account_code like 'campaign:funds:%'), 0)::bigint as held,
      coalesce(sum(amount_cents) filter (where kind in ('transfer', 'reversal') and account_code like 'stripe:connected:%'), 0)::bigint as transferred,
      coalesce(-sum(amount_cents) filter (where kind in ('transfer', 'fee_absorbed') and (account_code like 'campaign:processor-fees:%' or account_code like 'label:%')), 0)::bigint as fees,
      coalesce(sum(amount_cents) filter (where kind in ('refund', 'refund_returned', 'refund_by_label', 'dispute_lost') and account_code like 'campaign:funds:%'), 0)::bigint as refunded,
      coalesce(-sum(amount_cents) filter (where kind in ('payout', 'payout_returned') and account_code like 'stripe:connected:%'), 0)::bigint as paid_out
    from campaign c join project p on p.id = c.project_id
      join ledger_group g on g.campaign_id = c.id join ledger_entry e on e.group_id = g.id
    where true ${only}
    group by c.id, p.name order by held desc, max(g.id) desc limit ${limit}`.execute(db);
  return rows;
}

export type LedgerLine = { account: string; cents: number };
export type LedgerGroupView = { id: number; kind: string; description: string; occurredAt: string; projectName: string | null; /** The group that this one puts right, and those that put this one right. */ correctsGroupId: number | null; correctedBy: number[]; lines: LedgerLine[]; corrections: Correction[] };

type Chosen = { campaignId?: string; donationId?: string; limit: number; /** Older than this one. */ before?: number };

/** The last events of the ledger, newest first, each with its lines. */
export async function listLedgerGroups({ campaignId, donationId, limit, before }: Chosen): Promise<LedgerGroupView[]> {
  const only = sql`where ${donationId ? sql`g.donation_id = ${donationId}` : campaignId ? sql`g.campaign_id = ${campaignId}` : sql`true`} and ${before ? sql`g.id < ${before}` : sql`true`}`;
  const { rows } = await sql<LedgerGroupView & { occurredAt: Date }>`
    select g.id, g.kind, g.description, g.occurred_at, p.name as project_name, g.corrects_group_id,
      array(select later.id::int from ledger_group later where later.corrects_group_id = g.id order by later.id) as corrected_by,
      (select json_agg(json_build_object('account', account_code, 'cents', amount_cents) order by e.id) from ledger_entry e where e.group_id = g.id) as lines
    from ledger_group g left join campaign c on c.id = g.campaign_id left join project p on p.id = c.project_id
    ${only} order by g.id desc limit ${limit}`.execute(db);
  const corrections = await listCorrections(db, "ledger_group", rows.map(({ id }) => id));
  return rows.map((row) => ({ ...row, corrections: corrections.get(String(row.id)) ?? [], occurredAt: row.occurredAt.toISOString() }));
}
