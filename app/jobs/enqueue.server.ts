import { sql, type RawBuilder } from "kysely";
import type { Handle } from "#db";
import { currentRequest } from "~/lib/current-request.server";
import type { Job } from "./catalogue";

/**
 * Adds a job on the caller's transaction: it exists if and only if the facts do.
 * It remembers which request asked, for the log. `key` keeps one waiting job per key, so that asking twice runs once.
 */
export const enqueue = (handle: Handle, job: Job, { key }: { key?: string } = {}): Promise<void> => enqueueAll(handle, [{ job, key }]);

/** `requestId`: the request that asked, when it is not the current one. `after`: not before, in real time. */
export type Asked = { job: Job; key?: string; requestId?: string; after?: Date };

const attempts = 25;
/** Of the jobs that may start, the smallest first: what was done is told once the work that makes it true has gone through. */
const priorityOf = ({ name }: Job): number => (name === "send_mail" ? 10 : 0);

/** One at a time, whatever the number of workers: a film takes the whole machine. */
const queueOf = ({ name }: Job): string | null => (name === "prepare_video" ? "video" : null);

/** Several jobs in one call. */
export async function enqueueAll(handle: Handle, asked: readonly Asked[]): Promise<void> {
  if (asked.length > 0) await addingJobs(asked).execute(handle);
}

/** The statement that adds them; `among`: only those whose `payload` it says yes to. */
export function addingJobs(asked: readonly Asked[], among: RawBuilder<unknown> = sql`true`): RawBuilder<unknown> {
  const current = currentRequest()?.id;
  const specs = asked.map(({ job, key = null, requestId = current, after = null }) => ({ after, name: job.name, payload: { ...job, requestId }, key, queue: queueOf(job), priority: priorityOf(job) }));
  return sql`select graphile_worker.add_jobs(array(
    select row(name, payload, queue, after, ${attempts}::int, key, priority, null)::graphile_worker.job_spec
    from json_to_recordset(${JSON.stringify(specs)}::json) as spec (name text, payload json, key text, queue text, after timestamptz, priority int) where ${among}))`;
}
