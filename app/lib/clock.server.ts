import { sql } from "kysely";
import { db, type Handle } from "#db";
import { env } from "./env.server";
import { noteInstant } from "./page-reads.server";

/** The only source of now for the product's rules (UTC). The demonstration and the tests can move it, production cannot. */
export async function now(handle: Handle = db): Promise<Date> {
  const offsetMs = env().APP_MODE === "production" ? 0 : (await handle.selectFrom("clock").select("offsetMs").executeTakeFirstOrThrow()).offsetMs;
  const instant = new Date(Date.now() + offsetMs);
  noteInstant(instant);
  return instant;
}

/** @throws Error in production. Moves forward only: facts already dated must not lie in the future. */
export async function moveClockTo(instant: Date, handle: Handle = db): Promise<number> {
  if (env().APP_MODE === "production") throw new Error("The clock cannot be moved in production");
  const offset = instant.getTime() - Date.now();
  const row = await handle
    .updateTable("clock")
    .set({ offsetMs: sql<number>`greatest(offset_ms, ${offset}::bigint)` })
    .returning("offsetMs")
    .executeTakeFirstOrThrow();
  return row.offsetMs;
}
