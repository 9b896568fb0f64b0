import { sql } from "kysely";
import pg from "pg";
import { expect, vi } from "vitest";
import { db, type Transaction } from "#db";
import { env } from "~/lib/env.server";

/** Waits until so many connections of this database wait for a lock; asks from a connection of its own. */
export async function untilWaiting(count: number): Promise<void> {
  const watcher = new pg.Client({ connectionString: env().DATABASE_URL });
  await watcher.connect();
  const waiting = "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
  await vi.waitFor(async () => expect((await watcher.query(waiting)).rows.length).toBeGreaterThanOrEqual(count), 10_000).finally(() => watcher.end());
}

/**
 * Holds a campaign until what is started meanwhile waits for it, then lets go: a race, not a queue.
 * `meanwhile` writes on the holding transaction; it is committed.
 */
export async function whileCampaignHeld<T>(campaignId: string, waiting: number, run: () => Promise<T>, meanwhile: (trx: Transaction) => Promise<unknown> = async () => {}): Promise<T> {
  const gate = await db.startTransaction().execute();
  await sql`select id from campaign where id = ${campaignId} for update`.execute(gate);
  await meanwhile(gate);
  const running = run();
  // Its refusal is the caller's to see, once the gate is open.
  running.catch(() => {});
  await untilWaiting(waiting).finally(() => gate.commit().execute());
  return running;
}
