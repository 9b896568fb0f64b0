import { createHmac, randomBytes } from "node:crypto";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { networkOf } from "./client-address";
import { currentRequest } from "./current-request.server";
import { LimitReached } from "./errors";

/**
 * Ceilings of the pages that are written down nowhere, per network: wide enough for a whole school behind one address. In the
 * memory of this process alone: a row in a table, with its time, would stand beside the vote it was counted for.
 */
const ceilings = {
  "vote-request": { max: 6000, minutes: 10 },
  "vote-identity": { max: 600, minutes: 15 },
  "vote-mail": { max: 300, minutes: 60 },
  "vote-guess": { max: 600, minutes: 15 },
} as const;
export type NetworkLimit = keyof typeof ceilings;

const limiterOf = (points: number, minutes: number) => new RateLimiterMemory({ points, duration: minutes * 60 });
const limiters = new Map(Object.entries(ceilings).map(([kind, { max, minutes }]) => [kind, limiterOf(max, minutes)]));
const hourly = limiterOf(1, 60);

let key = { day: "", bytes: randomBytes(32) };

/** The network as a hash of the day: the key is drawn each day, kept nowhere, and gone with the process. */
function networkKey(): string {
  const day = new Date().toISOString().slice(0, 10);
  if (key.day !== day) key = { day, bytes: randomBytes(32) };
  return createHmac("sha256", key.bytes).update(networkOf(currentRequest()?.address ?? "")).digest("base64url");
}

/** @throws LimitReached when too much of this kind comes from one network */
export async function takeFromNetwork(kind: NetworkLimit): Promise<void> {
  await limiters.get(kind)!.consume(networkKey()).catch((reason: unknown) => {
    if (!(reason instanceof RateLimiterRes)) throw reason;
    const seconds = Math.max(1, Math.ceil(reason.msBeforeNext / 1000));
    const request = currentRequest();
    if (request) request.retryAfterSeconds = seconds;
    throw new LimitReached("vote", seconds);
  });
}

/** One more of these from this network: how many within the hour. It refuses nothing. */
export async function countFromNetwork(what: string): Promise<number> {
  return (await hourly.penalty(`${what}:${networkKey()}`)).consumedPoints;
}
