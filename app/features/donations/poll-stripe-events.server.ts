import type Stripe from "stripe";
import { db } from "#db";
import { now } from "~/lib/clock.server";
import { reach } from "~/lib/crash-points.server";
import { stripe } from "~/services/stripe.server";
import { type LastReading, readFrom } from "./event-overlap";
import { storeEvent } from "./stripe-events.server";

const perPage = 100;
/** Connected accounts have little to say: they are asked less often than the platform. */
const accountEveryMs = 10 * 60_000;
const platform = "platform";

/**
 * Reads Stripe's own lists of events: what no webhook ever brought is written down and applied like the others.
 * @throws what Stripe said, after every list was tried; the next tick asks again.
 */
export async function pollStripeEvents(): Promise<void> {
  const at = await now();
  const failures: unknown[] = [];
  for (const source of [platform, ...(await accountsToAsk(at))]) await poll(source, at).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw new AggregateError(failures, `Stripe's events could not all be read: ${String(failures[0])}`);
}

/**
 * A list counts as read once read to its end: what was received since proves nothing of what was lost before it, and a
 * reading cut short proves nothing at all.
 */
async function poll(source: string, at: Date): Promise<void> {
  const account = source === platform ? undefined : source;
  const last = await lastRead(source);
  const since = readFrom(last, at);
  let newest = last?.readUntil;
  const page: Stripe.Event[] = [];
  for await (const event of stripe().events.list({ limit: perPage, ...(since !== undefined && { created: { gte: since } }) }, account ? { stripeAccount: account } : {})) {
    newest = Math.max(newest ?? event.created, event.created);
    if (page.push(account ? { ...event, account } : event) === perPage) await storeUnknown(page.splice(0));
  }
  await storeUnknown(page);
  await remember(source, at, newest);
}

/** Undefined = never. */
async function lastRead(account: string): Promise<LastReading | undefined> {
  const last = await db.selectFrom("stripePoll").select(["polledAt", "readUntil"]).where("account", "=", account).executeTakeFirst();
  return last?.readUntil ? { polledAt: last.polledAt, readUntil: Math.floor(last.readUntil.getTime() / 1000) } : undefined;
}

async function remember(account: string, polledAt: Date, newest: number | undefined): Promise<void> {
  const values = { polledAt, readUntil: newest === undefined ? null : new Date(newest * 1000) };
  await db.insertInto("stripePoll").values({ account, ...values }).onConflict((conflict) => conflict.column("account").doUpdateSet(values)).execute();
}

async function storeUnknown(page: Stripe.Event[]): Promise<void> {
  if (page.length === 0) return;
  const known = await db.selectFrom("stripeEvent").select("id").where("id", "in", page.map(({ id }) => id)).execute();
  const knownIds = new Set(known.map(({ id }) => id));
  await Promise.all(page.filter(({ id }) => !knownIds.has(id)).map(storeOne));
}

async function storeOne(event: Stripe.Event): Promise<void> {
  await storeEvent(event);
  reach("poll.event.committed");
}

/** Accounts that are not complete yet, or whose money is not all settled: nothing else of theirs changes anything here. */
async function accountsToAsk(at: Date): Promise<string[]> {
  const rows = await db
    .selectFrom("organisation")
    .leftJoin("stripePoll", "stripePoll.account", "organisation.stripeAccountId")
    .select("organisation.stripeAccountId")
    .where("organisation.stripeAccountId", "is not", null)
    .where((eb) => eb.or([eb("polledAt", "is", null), eb("polledAt", "<=", new Date(at.getTime() - accountEveryMs))]))
    .where((eb) =>
      eb.or([
        eb("organisation.stripeReadyAt", "is", null),
        eb.exists(eb.selectFrom("campaign").innerJoin("project", "project.id", "campaign.projectId").select("campaign.id")
          .whereRef("project.organisationId", "=", "organisation.id")
          .where("campaign.status", "in", ["approved", "live", "suspended", "closing", "succeeded"])),
      ]),
    )
    .orderBy("polledAt", (order) => order.asc().nullsFirst())
    .limit(100)
    .execute();
  return rows.map(({ stripeAccountId }) => stripeAccountId!);
}
