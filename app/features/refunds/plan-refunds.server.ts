import { sql } from "kysely";
import type { Transaction } from "#db";
import type { WholeReason } from "~/features/donations/donation";
import { listPaidGifts } from "./paid-gifts.server";
import { refundRules } from "./refund";
import { queueStartMails } from "./refund-start-mail.server";

type Owed = { donationId: string; netCents: number };

/** Refunds that one job sends: enough to spare jobs, few enough for a worker that is stopped to end it. */
const batchOf = 25;
/** Batches that run at a time, each in a queue of its own: other jobs keep their places, and Stripe its patience. */
const queues = 4;

/**
 * One refund of all that is left of each paid gift, with jobs that send them, and a word to each donor: in one statement each,
 * since a campaign may have thousands of gifts. Running twice adds nothing. The campaign is locked. Answers how many were added.
 */
export async function planRefunds(trx: Transaction, campaignId: string, reason: WholeReason, at: Date): Promise<number> {
  const owed = await listPaidGifts(trx, campaignId);
  if (owed.length === 0) return 0;
  const ids = await insertAll(trx, owed, reason, at);
  await sql`insert into transition (subject, subject_id, from_status, to_status, at, reason, rule_version)
    select 'refund', id, null, 'planned', ${at}, ${reason}, ${refundRules} from unnest(${ids}::uuid[]) id`.execute(trx);
  await sql`select count(graphile_worker.add_job('refund_batch', payload => json_build_object('name', 'refund_batch', 'refundIds', ids),
    queue_name => 'refunds:' || number % ${queues}::int, job_key => 'refund_batch:' || ids[1], max_attempts => 25))
    from (select (n - 1) / ${batchOf}::int as number, array_agg(id order by n) as ids from unnest(${ids}::uuid[]) with ordinality as planned (id, n) group by 1) batch`.execute(trx);
  await queueStartMails(trx, ids, reason);
  return ids.length;
}

async function insertAll(trx: Transaction, owed: readonly Owed[], reason: WholeReason, at: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    insert into refund (donation_id, amount_cents, reason, created_at)
    select donation_id, amount_cents, ${reason}::refund_reason, ${at}
    from unnest(${owed.map(({ donationId }) => donationId)}::uuid[], ${owed.map(({ netCents }) => netCents)}::int[]) as owed (donation_id, amount_cents)
    returning id`.execute(trx);
  return rows.map(({ id }) => id);
}
