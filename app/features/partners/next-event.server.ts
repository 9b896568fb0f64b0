import { db } from "#db";
import { now } from "~/lib/clock.server";

export type NextEvent = { title: string; startsAt: Date; place: string | null };

/** The next gathering that is open to whoever starts; null when none is announced. */
export async function findNextEvent(): Promise<NextEvent | null> {
  const row = await db
    .selectFrom("event")
    .select(["title", "startsAt", "place"])
    .where("kind", "in", ["workshop", "coaching"])
    .where("cancelledAt", "is", null)
    .where("startsAt", ">", await now())
    .orderBy("startsAt")
    .executeTakeFirst();
  return row ?? null;
}
