import { db, type Handle } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { readToken, signToken } from "~/lib/signed-link.server";
import type { CalendarEntry } from "~/lib/ical";

const PURPOSE = "calendar-feed";

const liveFeed = (accountId: string, handle: Handle = db) =>
  handle.selectFrom("calendarFeed").select(["id", "createdAt"]).where("accountId", "=", accountId).where("revokedAt", "is", null).executeTakeFirst();

/** The secret address of one's own feed, or null. */
export async function findOwnFeed(actor: Actor): Promise<{ path: string; createdAt: Date } | null> {
  const feed = await liveFeed(actor.accountId);
  return feed ? { path: `/agenda/${signToken(PURPOSE, feed.id)}`, createdAt: feed.createdAt } : null;
}

/** A new secret address; the one before opens nothing any more. */
export async function openFeed(actor: Actor): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const at = await now(trx);
    await trx.updateTable("calendarFeed").set({ revokedAt: at }).where("accountId", "=", actor.accountId).where("revokedAt", "is", null).execute();
    await trx.insertInto("calendarFeed").values({ accountId: actor.accountId, createdAt: at }).execute();
    await recordAudit(trx, { actor, action: "calendar.feed_opened", objectKind: "account", objectId: actor.accountId, at });
  });
}

export async function revokeFeed(actor: Actor): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const at = await now(trx);
    await trx.updateTable("calendarFeed").set({ revokedAt: at }).where("accountId", "=", actor.accountId).where("revokedAt", "is", null).execute();
    await recordAudit(trx, { actor, action: "calendar.feed_revoked", objectKind: "account", objectId: actor.accountId, at });
  });
}

/** Whose feed this address opens now; null when it is not ours or was revoked. */
export async function findFeedOwner(token: string): Promise<string | null> {
  const id = readToken(PURPOSE, token);
  const row = id && (await db.selectFrom("calendarFeed").select("accountId").where("id", "=", id).where("revokedAt", "is", null).executeTakeFirst());
  return row ? row.accountId : null;
}

/** Events of several places stand once, whoever comes. */
async function listGatheringEntries(accountId: string, host: string, from: Date): Promise<CalendarEntry[]> {
  const rows = await db
    .selectFrom("event")
    .select(["id", "sequence", "title", "startsAt", "endsAt", "place", "videoUrl"])
    .where("hostAccountId", "=", accountId)
    .where("capacity", ">", 1)
    .where("cancelledAt", "is", null)
    .where("endsAt", ">", from)
    .orderBy("startsAt")
    .execute();
  return rows.map(({ id, place, videoUrl, ...said }) => ({ ...said, uid: `${id}@${host}`, place: place ?? videoUrl, url: videoUrl }));
}

/** What this person receives, from a month ago on, for a calendar. `host`: the name of the site, in identifiers. */
export async function listFeedEntries(accountId: string, host: string): Promise<CalendarEntry[]> {
  const from = new Date((await now()).getTime() - 31 * 86_400_000);
  return [...(await listAppointmentEntries(accountId, host, from)), ...(await listGatheringEntries(accountId, host, from))];
}

async function listAppointmentEntries(accountId: string, host: string, from: Date): Promise<CalendarEntry[]> {
  const rows = await db
    .selectFrom("eventBooking")
    .innerJoin("event", "event.id", "eventBooking.eventId")
    .select(["eventBooking.id", "eventBooking.name", "eventBooking.sequence", "event.title", "event.startsAt", "event.endsAt", "event.place", "event.videoUrl"])
    .where("event.hostAccountId", "=", accountId)
    .where("event.capacity", "=", 1)
    .where("eventBooking.status", "=", "booked")
    .where("event.endsAt", ">", from)
    .orderBy("event.startsAt")
    .execute();
  return rows.map(({ id, name, title, place, videoUrl, ...hours }) => ({
    ...hours, uid: `${id}@${host}`, title: name ? `${title} avec ${name}` : title, place: place ?? videoUrl, url: videoUrl,
  }));
}
