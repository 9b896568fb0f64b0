import { sql } from "kysely";
import type { Handle } from "#db";
import { currentRequest } from "~/lib/current-request.server";
import type { Job } from "./catalogue";

/**
 * Adds a job on the caller's transaction: it exists if and only if the facts do.
 * It remembers which request asked, for the log. `key` keeps one waiting job per key, so that asking twice runs once.
 */
export async function enqueue(handle: Handle, job: Job, options: { key?: string } = {}): Promise<void> {
  await sql`select graphile_worker.add_job(
    ${job.name}, payload => ${JSON.stringify({ ...job, requestId: currentRequest()?.id })}::json, job_key => ${options.key ?? null}::text, max_attempts => 25)`.execute(handle);
}
