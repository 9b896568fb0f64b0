import type Stripe from "stripe";
import { db, type Transaction } from "#db";
import { enqueueAll } from "~/jobs/enqueue.server";
import { now } from "~/lib/clock.server";
import { reach } from "~/lib/crash-points.server";
import { currentRequest } from "~/lib/current-request.server";
import { gathered, orEachAlone, together } from "~/lib/gather.server";
import { isReadAgain } from "./event-types";

/** Some objects, such as a balance, have no id. */
const objectId = ({ id, data }: Stripe.Event): string =>
  "id" in data.object && typeof data.object.id === "string" ? data.object.id : id;

/** An event with the request that brought it, which its job remembers. */
type Arrived = { event: Stripe.Event; requestId: string | undefined };

/**
 * Writes an event down and asks for its application, in one transaction; a known event changes nothing. Resolves once
 * that transaction has committed: those that arrive in the same moments share one (docs/decisions/payments-together.md).
 */
export async function storeEvent(event: Stripe.Event): Promise<void> {
  await arrivals.load({ event, requestId: currentRequest()?.id });
}

const arrivals = gathered<Arrived, true>((arrived) => orEachAlone(arrived, storeAll));

/** In one order for everybody: two transactions that write the same events would wait for each other. */
const byId = (a: Arrived, b: Arrived) => (a.event.id < b.event.id ? -1 : 1);

async function storeAll(arrived: readonly Arrived[]): Promise<true[]> {
  await db.transaction().execute(async (trx) => {
    const sorted = [...arrived].sort(byId);
    const fresh = await insertUnknown(trx, sorted);
    const asked = sorted.filter(({ event }) => fresh.delete(event.id) && isReadAgain(event.type));
    await enqueueAll(trx, asked.map(({ event: { id }, requestId }) => ({ job: { name: "apply_stripe_event", eventId: id }, key: `apply_stripe_event:${id}`, requestId })));
    reach("webhook.written");
  });
  return arrived.map(() => true);
}

/** Ids of those that nobody had told of. What no reader will ever look at is applied as soon as it is written. */
async function insertUnknown(trx: Transaction, arrived: readonly Arrived[]): Promise<Set<string>> {
  const at = await now(trx);
  const rows = await trx
    .insertInto("stripeEvent")
    .values(arrived.map(({ event }) => ({
      id: event.id, type: event.type, account: event.account ?? null, objectId: objectId(event), receivedAt: at, appliedAt: isReadAgain(event.type) ? null : at,
    })))
    .onConflict((conflict) => conflict.column("id").doNothing())
    .returning("id")
    .execute();
  return new Set(rows.map(({ id }) => id));
}

const unapplied = (ids: readonly string[]) =>
  db.selectFrom("stripeEvent").select(["id", "type", "account", "objectId"]).where("id", "in", ids).where("appliedAt", "is", null).execute();

export type StoredEvent = Awaited<ReturnType<typeof unapplied>>[number];

/** An event not applied yet, or null. */
export const findUnappliedEvent = (eventId: string): Promise<StoredEvent | null> => finds.load(eventId);

const finds = together<string, StoredEvent | null>(async (ids) => {
  const found = new Map((await unapplied(ids)).map((event) => [event.id, event]));
  return ids.map((id) => found.get(id) ?? null);
});

export async function markApplied(eventId: string): Promise<void> {
  await marks.load(eventId);
}

const marks = together<string, true>(async (ids) => {
  await db
    .updateTable("stripeEvent")
    .set({ appliedAt: await now() })
    .where("id", "in", (eb) => eb.selectFrom("stripeEvent").select("id").where("id", "in", ids).where("appliedAt", "is", null).orderBy("id").forUpdate())
    .execute();
  return ids.map(() => true);
});
