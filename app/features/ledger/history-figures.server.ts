import { sql } from "kysely";
import { db, type Handle } from "#db";

/** One group of campaigns of the past, as it was published. */
export type PastGroup = { projects: number; cents: number; citizens: number };

/** Groups of the past that no later group took back; of `ledger_group`. */
export const standingHistory = sql<boolean>`ledger_group.origin = 'history' and ledger_group.kind = 'history'
  and not exists (select from ledger_group undone where undone.event_key = ledger_group.event_key || ':undone')`;

/** What was collected before this site, group by group, recomputed from the ledger's entries. */
export async function listHistory(handle: Handle = db): Promise<PastGroup[]> {
  const { rows } = await sql<PastGroup>`
    select coalesce(projects, 0)::int as projects, coalesce(citizens, 0)::int as citizens,
      coalesce((select -sum(amount_cents) from ledger_entry where group_id = ledger_group.id and account_code = 'history:collected'), 0)::bigint as cents
    from ledger_group where ${standingHistory} order by occurred_at, event_key`.execute(handle);
  return rows;
}
