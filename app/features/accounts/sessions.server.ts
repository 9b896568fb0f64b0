import { db, type Handle } from "#db";
import { currentRequest } from "~/lib/current-request.server";
import type { Actor } from "./permissions";
import type { KnownSession } from "./session.server";
import { SEEN_EVERY_MS } from "./session-life";

/** Writes down that it was used, at most once a minute. */
export async function markSeen({ idHash, lastSeenAt }: KnownSession, instant = new Date()): Promise<void> {
  // The hour of a session beside the order of the roll would say who voted when.
  if (currentRequest()?.untold) return;
  if (instant.getTime() < lastSeenAt.getTime() + SEEN_EVERY_MS) return;
  await db.updateTable("session").set({ lastSeenAt: instant }).where("id", "=", idHash).where("lastSeenAt", "<", instant).execute();
}

export async function dropSession({ idHash }: KnownSession): Promise<void> {
  await db.deleteFrom("session").where("id", "=", idHash).execute();
}

export type OwnSession = { handle: string; userAgent: string; lastSeenAt: Date; createdAt: Date };

/** The actor's open sessions, the newest use first. Those that still wait for a code are nobody's yet. */
export async function listOwnSessions(actor: Actor, handle: Handle = db): Promise<OwnSession[]> {
  return handle
    .selectFrom("session")
    .select(["handle", "userAgent", "lastSeenAt", "createdAt"])
    .where("userId", "=", actor.accountId)
    .where("expiresAt", ">", new Date())
    .$if(actor.hasSecondFactor, (query) => query.where("steppedUpAt", "is not", null))
    .orderBy("lastSeenAt", "desc")
    .execute();
}
