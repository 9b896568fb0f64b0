import { db } from "#db";
import { startingKinds } from "~/features/events/event";
import { now } from "~/lib/clock.server";

export type NextEvent = { id: string; title: string; startsAt: Date; place: string | null };

/** The next gathering that is open to whoever starts; null when none is announced. */
export async function findNextEvent(): Promise<NextEvent | null> {
  const row = await db
    .selectFrom("event")
    .select(["id", "title", "startsAt", "place"])
    .where("kind", "in", [...startingKinds])
    .where("cancelledAt", "is", null)
    .where("startsAt", ">", await now())
    .orderBy("startsAt")
    .executeTakeFirst();
  return row ?? null;
}
