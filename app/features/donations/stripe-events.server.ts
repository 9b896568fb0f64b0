import type Stripe from "stripe";
import { db } from "#db";
import { enqueue } from "~/jobs/enqueue.server";
import { now } from "~/lib/clock.server";
import { reach } from "~/lib/crash-points.server";

/** Some objects, such as a balance, have no id. */
const objectId = ({ id, data }: Stripe.Event): string =>
  "id" in data.object && typeof data.object.id === "string" ? data.object.id : id;

/** Writes an event down and asks for its application, in one transaction; a known event changes nothing. */
export async function storeEvent(event: Stripe.Event): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const row = await trx
      .insertInto("stripeEvent")
      .values({ id: event.id, type: event.type, account: event.account ?? null, objectId: objectId(event), receivedAt: await now(trx) })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!row) return;
    await enqueue(trx, { name: "apply_stripe_event", eventId: row.id }, { key: `apply_stripe_event:${row.id}` });
    reach("webhook.written");
  });
}

/** An event not applied yet, or null. */
export async function findUnappliedEvent(eventId: string) {
  const row = await db
    .selectFrom("stripeEvent")
    .select(["id", "type", "account", "objectId"])
    .where("id", "=", eventId)
    .where("appliedAt", "is", null)
    .executeTakeFirst();
  return row ?? null;
}

export type StoredEvent = NonNullable<Awaited<ReturnType<typeof findUnappliedEvent>>>;

export async function markApplied(eventId: string): Promise<void> {
  await db.updateTable("stripeEvent").set({ appliedAt: await now() }).where("id", "=", eventId).where("appliedAt", "is", null).execute();
}
