import type { Row } from "./store";
import type { Attempt, Delivery } from "./tables";
import type { World } from "./world";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
/** Seconds of sandbox time before the second, third… try: three days in all, as Stripe does. Then only its list of events is left. */
export const RETRY_SECONDS = [5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 12 * HOUR, 12 * HOUR, 12 * HOUR, 12 * HOUR];
const KEPT_ATTEMPTS = 1000;

/** How the site's endpoint stands, and what goes wrong on the way to it; changed through `/_control/endpoint`. */
export interface Endpoint {
  /** What happens while it is disabled is never sent, and tries that meet it disabled are the last of their event. */
  enabled: boolean;
  /** Newest first, instead of the order in which things happened. */
  reversed: boolean;
  /** How many times each accepted event arrives. */
  copies: number;
}

export const openEndpoint = (): Endpoint => ({ enabled: true, reversed: false, copies: 1 });

/** What came of one try: an HTTP status, or why there was none. */
export type Outcome = { status: number } | { problem: string };

export const accepted = (outcome: Outcome): boolean => "status" in outcome && outcome.status >= 200 && outcome.status < 300;

/** Queues an event of this moment. Call inside a transaction. */
export function queueDelivery(world: World, eventId: string, account: string): void {
  world.store.put("delivery", eventId, account, { attempts: 0, nextAt: world.clock.seconds(), state: "waiting" });
  world.webhooks.wake();
}

/** In the order in which they are due; of one moment, in the order in which they happened. */
export function waitingDeliveries(world: World): Row<Delivery>[] {
  const waiting = world.store.rows("delivery").filter(({ value }) => value.state === "waiting");
  const sorted = waiting.sort((a, b) => a.value.nextAt - b.value.nextAt);
  return world.endpoint.reversed ? sorted.reverse() : sorted;
}

/** Writes a try down; an event that was refused waits for its next try, counted from when this one was due. */
export function recordAttempt(world: World, eventId: string, outcome: Outcome): void {
  world.store.transact(() => {
    const row = world.store.get("delivery", eventId);
    const event = world.store.get("event", eventId);
    if (!row || !event) return;
    const attempts = row.value.attempts + 1;
    log(world, { event: eventId, type: event.value.type, number: attempts, at: row.value.nextAt, ...outcome });
    if (!accepted(outcome)) return postpone(world, row, attempts);
    world.store.remove("delivery", eventId);
    world.store.put("event", eventId, event.account, { ...event.value, pending_webhooks: 0 });
  });
}

function postpone(world: World, { id, account, value }: Row<Delivery>, attempts: number): void {
  const wait = world.endpoint.enabled ? RETRY_SECONDS[attempts - 1] : undefined;
  const nextAt = value.nextAt + (wait ?? 0);
  world.store.put("delivery", id, account, { attempts, nextAt, state: wait === undefined ? "given_up" : "waiting" });
}

/** The event arrives once more although it was accepted, as Stripe may do at any time. */
export function recordCopy(world: World, eventId: string, outcome: Outcome): void {
  world.store.transact(() => {
    const event = world.store.get("event", eventId)?.value;
    if (event) log(world, { event: eventId, type: event.type, number: 0, at: world.clock.seconds(), ...outcome });
  });
}

function log(world: World, attempt: Attempt): void {
  const rows = world.store.rows("attempt");
  world.store.put("attempt", `${rows.length === 0 ? 1 : Number(rows.at(-1)!.id) + 1}`, "", attempt);
  for (const { id } of rows.slice(0, Math.max(0, rows.length + 1 - KEPT_ATTEMPTS))) world.store.remove("attempt", id);
}

/** Newest last. */
export const attemptsOf = (world: World): Attempt[] => world.store.rows("attempt").map(({ value }) => value);
