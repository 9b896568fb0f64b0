import { isDeepStrictEqual } from "node:util";
import { Logger, runOnce, type TaskList } from "graphile-worker";
import { sql, type RawBuilder } from "kysely";
import { expect, vi } from "vitest";
import { db, pool } from "#db";

const quiet = new Logger(() => () => undefined);

async function idsWhere(condition: RawBuilder<unknown>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id::text from graphile_worker.jobs where ${condition} order by id`.execute(db);
  return rows.map(({ id }) => id);
}

/** The queue names a pool that runs once so; a dead worker that a test makes up has another name. */
const held = () => idsWhere(sql`locked_by like 'otpool-%'`);
const due = (names: string[]) => idsWhere(sql`locked_by is null and run_at <= now() and attempts < max_attempts and task_identifier = any(${names})`);

/**
 * Runs the jobs of these tasks that are due, and those that they ask for. `runOnce` answers before the end of its last
 * job is written, so that one which waits for it may be left: it is run again until nothing due moves.
 * @param concurrency how many at a time; the worker takes four
 */
export async function runJobs(taskList: TaskList, concurrency = 1): Promise<void> {
  let before: string[];
  let left: string[] = [];
  do {
    before = left;
    await runOnce({ pgPool: pool(), taskList, concurrency, logger: quiet });
    await vi.waitFor(async () => expect(await held()).toEqual([]), { timeout: 30_000, interval: 5 });
    left = await due(Object.keys(taskList));
  } while (left.length > 0 && !isDeepStrictEqual(left, before));
}
