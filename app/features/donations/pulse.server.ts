import { sql } from "kysely";
import { db, pool } from "#db";
import { gathered, together } from "~/lib/gather.server";
import { dependOn, withoutNoting } from "~/lib/page-reads.server";

/** Transactions are numbered as they begin. `last`: the newest that changed the campaign's gifts; `running`: the oldest that had not ended. */
type Pulse = { last: bigint | null; running: bigint };

const pulses = together<string, Pulse>(async (campaignIds) => {
  const { rows } = await sql<{ id: string; last: string | null; running: string }>`
    select id, (select xid from campaign_pulse where campaign_id = id order by xid desc limit 1)::text as last, pg_snapshot_xmin(pg_current_snapshot())::text as running
    from unnest(${[...new Set(campaignIds)]}::uuid[]) as id`.execute(db);
  const found = new Map(rows.map(({ id, last, running }) => [id, { last: last === null ? null : BigInt(last), running: BigInt(running) }]));
  return campaignIds.map((id) => found.get(id) ?? new Error(`Campaign ${id} has no pulse`));
});

/** `before`: every transaction with a smaller number had ended when the value was read. */
type Kept<V> = { value: V; before: bigint; at: number };

/** Longer than that, nothing is believed: pulses are forgotten after a day. */
const KEPT_MS = 3_600_000;
const MOST_KEPT = 1_000;

const isStillTrue = ({ before, at }: Kept<unknown>, { last }: Pulse): boolean => (last === null || last < before) && Date.now() - at < KEPT_MS;

/**
 * What `read` answers of campaigns, read again only once something changed in their gifts. Never older than the question:
 * a change that has committed is seen, in whichever process it was made (docs/decisions/shown-gifts.md).
 */
export function untilGiftsChange<V>(read: (campaignIds: readonly string[]) => Promise<Map<string, V>>): (campaignId: string) => Promise<V> {
  const kept = new Map<string, Kept<V>>();
  const reads = gathered<string, V>(async (asked) => {
    const ids = [...new Set(asked)];
    const before = await Promise.all(ids.map((id) => pulses.load(id)));
    const found = await read(ids);
    if (kept.size > MOST_KEPT) kept.clear();
    ids.forEach((id, index) => kept.set(id, { value: found.get(id)!, before: before[index]!.running, at: Date.now() }));
    return asked.map((id) => found.get(id)!);
  });
  const give = async (campaignId: string) => {
    const known = kept.get(campaignId);
    return known && isStillTrue(known, await pulses.load(campaignId)) ? known.value : reads.load(campaignId);
  };
  return (campaignId) => {
    dependOn(`campaign_pulse:${campaignId}`);
    return withoutNoting(() => give(campaignId));
  };
}

/** Nothing is kept for so long. */
export async function forgetOldPulses(): Promise<void> {
  await pool().query("delete from campaign_pulse where at < now() - interval '1 day'");
}
