import { setImmediate } from "node:timers/promises";
import { pool } from "#db";

/**
 * What committed since the snapshot of the last look, whichever process wrote it (`page_change`, `campaign_pulse`). After a crash of
 * PostgreSQL the first table is empty: the time of its start tells.
 */
const question = {
  name: "page-changes",
  text: `select pg_current_snapshot()::text as snapshot, pg_postmaster_start_time()::text as started, array(
      select topic from page_change where xid >= pg_snapshot_xmin($1::pg_snapshot) and not pg_visible_in_snapshot(xid, $1::pg_snapshot)
      union select 'campaign_pulse:' || campaign_id from campaign_pulse where xid >= pg_snapshot_xmin($1::pg_snapshot) and not pg_visible_in_snapshot(xid, $1::pg_snapshot)
    ) as topics`,
};

type Answer = { snapshot: string; started: string; topics: string[] };
type Known = Omit<Answer, "topics"> & { besides: string; at: number };

/** Changes are forgotten after a day: who has not looked for so long believes nothing of what it kept. */
const BELIEVED_MS = 3_600_000;

export type Changes = {
  /** Looks, in a question that begins after this call; many callers share one. Resolves to the number of this look. */
  look(): Promise<number>;
  /** Whether what was read after look number `since` still is as it was, by the last look. */
  areNone(since: number, topics: readonly string[]): boolean;
};

/** `besides`: what pages show that the database does not know of. */
export function watchChanges(besides: () => Promise<string> = () => Promise.resolve("")): Changes {
  const last = new Map<string, number>();
  let [looks, forgottenAt] = [0, 0];
  let known: Known | null = null;
  let [running, next]: [Promise<unknown>, Promise<number> | null] = [Promise.resolve(), null];

  async function ask(): Promise<number> {
    const believed = known && Date.now() - known.at < BELIEVED_MS ? known : null;
    const at = Date.now();
    const [{ rows }, other] = await Promise.all([pool().query<Answer>({ ...question, values: [believed?.snapshot ?? null] }), besides()]);
    const { snapshot, started, topics } = rows[0]!;
    looks += 1;
    if (started !== believed?.started || other !== believed.besides) forgottenAt = looks;
    for (const topic of topics) last.set(topic, looks);
    known = { snapshot, started, besides: other, at };
    return looks;
  }

  async function afterTheRunning(): Promise<number> {
    // One that has begun may not see what has committed since.
    await running.catch(() => undefined);
    await setImmediate();
    next = null;
    const asked = ask();
    running = asked;
    return asked;
  }

  return {
    look: () => (next ??= afterTheRunning()),
    areNone: (since, topics) => since >= forgottenAt && topics.every((topic) => (last.get(topic) ?? 0) <= since),
  };
}
