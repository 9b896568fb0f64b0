import { sql, type RawBuilder } from "kysely";
import type { Handle } from "#db";
import type { Movement, Nature } from "./proof";

/** What the ledger says that moved a campaign's counter. `happenedOn`: Paris day. */
export type LedgerMovement = Omit<Movement, "day"> & { groupId: number; happenedOn: string };

type Row = { groupId: number; campaignId: string; kind: string; happenedOn: string; giftId: string; amountCents: number };

const natureOf: Record<string, Nature> = {
  gift: "don", offline_gift: "don-hors-ligne", refund: "remboursement", refund_by_label: "remboursement", refund_returned: "remboursement-revenu",
  dispute_lost: "litige-perdu", offline_returned: "don-hors-ligne-rendu", offline_corrected: "correction", correction: "correction",
};

/** What a group moved on the campaign's own funds, here and outside the site. */
const booked = sql`(select -coalesce(sum(e.amount_cents), 0) from ledger_entry e
  where e.group_id = g.id and e.account_code in ('campaign:funds:' || g.campaign_id, 'campaign:offline:' || g.campaign_id))`;

const subject = sql`split_part(g.event_key, ':', 2)`;

/** What a refund takes of its gift; what it takes beyond, once a bank had kept the gift, is the label's. */
const ofGift = sql`(select r.amount_cents - r.beyond_cents from refund r where r.id = ${subject}::uuid)`;
/** A refund that comes back forgets what it had taken beyond: what is written of it already says how much that was. */
const writtenBeforeItCameBack = sql`(select l.amount_cents from proof_leaf l where l.group_id = g.id and exists (select from ledger_group b where b.event_key = g.event_key || ':returned'))`;
const writtenWhenItLeft = sql`(select -l.amount_cents from proof_leaf l join ledger_group w on w.id = l.group_id where w.event_key = left(g.event_key, -length(':returned')))`;

/**
 * Groups that move the counter, with what each is worth to its gift. Once a gift was transferred, what leaves it is spread over
 * several accounts: the amount is its refund's or dispute's own, which `npm run check:ledger` holds against the entries. A correction
 * counts when it puts a gift's own amount right; like the counter, nothing else does.
 */
const counted = sql`
  select g.id as "groupId", g.campaign_id as "campaignId", g.kind, to_char(g.occurred_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as "happenedOn", coalesce(g.donation_id, ${subject}::uuid) as "giftId",
    (case
      when g.kind in ('refund', 'refund_by_label') then coalesce(${writtenBeforeItCameBack}, -${ofGift})
      when g.kind = 'refund_returned' then coalesce(${writtenWhenItLeft}, ${ofGift})
      when g.kind = 'dispute_lost' then -(select p.lost_cents from dispute p where p.id = ${subject}::uuid)
      else ${booked} end)::bigint as "amountCents"
  from ledger_group g
  where g.origin = 'live' and g.campaign_id is not null
    and (g.kind in ('gift', 'offline_gift', 'offline_returned', 'offline_corrected', 'refund', 'refund_by_label', 'refund_returned', 'dispute_lost')
      or (g.kind = 'correction' and split_part(g.event_key, ':', 1) in ('gift', 'offline-gift', 'offline-ended')))`;

async function list(handle: Handle, where: RawBuilder<unknown>): Promise<LedgerMovement[]> {
  const { rows } = await sql<Row>`select * from (${counted} and ${where}) counted where "amountCents" <> 0 order by "groupId"`.execute(handle);
  return rows.map(({ kind, ...row }) => ({ ...row, nature: natureOf[kind]! }));
}

const unwritten = (before: Date) => sql`g.occurred_at < ${before} and not exists (select from proof_leaf l where l.group_id = g.id)`;

/** Movements of one campaign from before this instant that no day has yet. */
export const listUnwritten = (handle: Handle, campaignId: string, before: Date): Promise<LedgerMovement[]> =>
  list(handle, sql`g.campaign_id = ${campaignId} and ${unwritten(before)}`);

/** What they add up to, until now; integer cents. */
export async function sumUnwritten(handle: Handle, campaignId: string): Promise<number> {
  const { rows } = await sql<{ cents: number }>`
    select coalesce(sum("amountCents"), 0)::bigint as cents from (${counted} and g.campaign_id = ${campaignId} and not exists (select from proof_leaf l where l.group_id = g.id)) counted`.execute(handle);
  return rows[0]!.cents;
}

/** The campaigns that have such movements. */
export async function listCampaignsToWrite(handle: Handle, before: Date): Promise<string[]> {
  const { rows } = await sql<{ campaignId: string }>`select distinct "campaignId" from (${counted} and ${unwritten(before)}) counted where "amountCents" <> 0 order by 1`.execute(handle);
  return rows.map(({ campaignId }) => campaignId);
}

/** Every movement of a campaign, written or not. */
export const listMovements = (handle: Handle, campaignId: string): Promise<LedgerMovement[]> => list(handle, sql`g.campaign_id = ${campaignId}`);
