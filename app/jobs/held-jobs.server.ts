import { sql } from "kysely";
import { db } from "#db";

/**
 * Gives back the jobs that a dead worker still holds; left alone, the queue would wait four hours before anyone took
 * them. Taking one from a worker that lives only runs it twice, which every handler bears.
 * @param minutes jobs held for less are left alone; none of ours lasts that long.
 */
export async function freeHeldJobs(minutes = 0): Promise<void> {
  await sql`select graphile_worker.force_unlock_workers(array(
    select locked_by from graphile_worker.jobs where locked_by is not null and locked_at <= now() - make_interval(mins => ${minutes})))`.execute(db);
  // Asked again under its key while it was held, a job left its place to a new one: what remains of it is never run.
  await sql`select graphile_worker.complete_jobs(array(
    select id from graphile_worker.jobs where locked_by is null and key is null and last_error is null and attempts >= max_attempts))`.execute(db);
}
