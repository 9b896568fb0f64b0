import { createHmac } from "node:crypto";
import type { QueryConfig } from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { pool } from "#db";
import { clientOf } from "./client-address";
import { currentRequest } from "./current-request.server";
import { env } from "./env.server";
import { LimitReached } from "./errors";
import { limits, type Ceiling, type LimitKind, type SubjectsOf } from "./rate-limits";

// The pool of the moment: it is closed and opened again by tests and scripts.
const storeClient = { query: (query: QueryConfig) => pool().query(query) };

const limiters = new Map<Ceiling, RateLimiterPostgres>();

/** One statement counts and answers, so that no two processes can both take the last place. */
function limiterOf(ceiling: Ceiling): RateLimiterPostgres {
  const known = limiters.get(ceiling);
  if (known) return known;
  const { max: points, minutes } = ceiling;
  const made = new RateLimiterPostgres({
    storeClient, storeType: "client", tableName: "rate_limit", tableCreated: true, keyPrefix: "", clearExpiredByTimeout: false,
    points, duration: minutes * 60,
    // A flood already refused is refused again without a query.
    inMemoryBlockOnConsumed: points + 1,
  });
  limiters.set(ceiling, made);
  return made;
}

/** Addresses and e-mails are personal data: only a hash that nobody without our secret can compute is kept. */
const hashKey = (parts: string[]) => createHmac("sha256", env().APP_SECRET).update(["rate-limit", ...parts].join("\n")).digest("base64url");

// Outside a request everybody is one client: a path around the site's entrance would be counted, not free.
const address = () => clientOf(currentRequest()?.address ?? "");

/** Null when the subject of this ceiling is not known: an anonymous donor has no account. */
function keyOf(kind: LimitKind, { by, atAddress }: Ceiling, who: Partial<Record<string, string | null>>): string | null {
  const value = by === "address" ? address() : who[by];
  if (value === null || value === undefined) return null;
  const parts = [kind, by, value.trim().toLowerCase(), ...(atAddress ? [address()] : [])];
  return `${kind}:${by}:${hashKey(parts)}`;
}

function refused(kind: LimitKind, { msBeforeNext }: RateLimiterRes): LimitReached {
  const seconds = Math.max(1, Math.ceil(msBeforeNext / 1000));
  const request = currentRequest();
  if (request) request.retryAfterSeconds = seconds;
  return new LimitReached(kind, seconds);
}

/**
 * Counts one action of this kind, for the client's address and for whom the policy says (`rate-limits.ts`).
 * Shared by all processes, kept across restarts. Call it before the work, outside any transaction.
 * @throws LimitReached (a DomainError) when there were too many; every form has its French sentence and answers 429.
 */
export async function takeFromLimit<K extends LimitKind>(kind: K, who: SubjectsOf<K>): Promise<void> {
  for (const ceiling of limits[kind].ceilings) {
    const key = keyOf(kind, ceiling, who);
    if (key === null) continue;
    await limiterOf(ceiling)
      .consume(key)
      .catch((reason: unknown) => {
        throw reason instanceof RateLimiterRes ? refused(kind, reason) : reason;
      });
  }
}

/** Deletes the counts that no longer count. */
export async function forgetExpiredLimits(): Promise<void> {
  await pool().query("delete from rate_limit where expire < $1", [Date.now()]);
}
