import { sql } from "kysely";
import type { Handle } from "#db";
import { uncountedReasons } from "~/features/donations/donation";
import { campaignTotals } from "~/features/donations/totals.server";
import type { Finding } from "./finding";
import { meaningOf, reconciled } from "./pairs.server";

/** What everybody reads of a campaign, and what the ledger says that it may show; cents. */
export type Counter = { campaignId: string; publicCents: number; ledgerCents: number };

/**
 * What came in by the ledger, less what left the gifts by their rows (checkLedger holds those rows against the ledger),
 * gifts that do not count left out.
 */
async function listLedgerTotals(handle: Handle): Promise<{ campaignId: string; cents: number }[]> {
  const { rows } = await sql<{ campaignId: string; cents: number }>`
    with uncounted as (select distinct donation_id from refund where reason in (${sql.join(uncountedReasons)})),
    booked as (select g.campaign_id, -coalesce(sum(e.amount_cents), 0) as cents from ledger_group g join ledger_entry e on e.group_id = g.id
      where ${reconciled()} and g.campaign_id is not null and (g.donation_id is null or g.donation_id not in (select donation_id from uncounted)) and (
        (${meaningOf} in ('gift', 'correction') and e.account_code like 'campaign:funds:%')
        or (${meaningOf} in ('offline_gift', 'offline_returned', 'offline_corrected') and e.account_code like 'campaign:offline:%'))
      group by g.campaign_id),
    gone as (select campaign_id, sum(amount_cents - net_cents) as cents from donation
      where status = 'paid' and id not in (select donation_id from uncounted) group by campaign_id)
    select booked.campaign_id, (booked.cents - coalesce(gone.cents, 0))::bigint as cents
      from booked left join gone on gone.campaign_id = booked.campaign_id join campaign c on c.id = booked.campaign_id`.execute(handle);
  return rows;
}

/** Every campaign through which money passed, as it is told to everybody and as the ledger has it. */
export async function listCounters(handle: Handle): Promise<Counter[]> {
  const ledger = await listLedgerTotals(handle);
  const told = await campaignTotals(handle, ledger.map(({ campaignId }) => campaignId));
  return ledger.map(({ campaignId, cents }) => ({ campaignId, publicCents: told.get(campaignId)!.raisedCents, ledgerCents: cents }));
}

export const findWrongCounters = (counters: readonly Counter[]): Finding[] =>
  counters
    .filter(({ publicCents, ledgerCents }) => publicCents !== ledgerCents)
    .map(({ campaignId, publicCents, ledgerCents }) => ({ kind: "campaign_total", subject: `campaign:${campaignId}`, campaignId, otherCents: publicCents, ledgerCents, facts: {} }));
