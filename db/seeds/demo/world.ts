import { randomBytes } from "node:crypto";
import { db } from "#db";
import { findActor } from "~/features/accounts/actors.server";
import { hashPassword } from "~/features/accounts/passwords.server";
import type { Actor } from "~/features/accounts/permissions";
import { demoEmail } from "~/features/demo/people";
import { catchUp } from "~/features/demo/move-clock.server";
import { orNotFound } from "~/lib/errors";
import { setSandboxClock } from "~/services/demo-tools.server";

const DAY_MS = 86_400_000;

/** Sets product and sandbox so many days before today (negative: after). Only the seeds go back in time: nothing is dated yet. */
export async function travelTo(daysAgo: number): Promise<void> {
  const offsetMs = Math.round(-daysAgo * DAY_MS);
  await db.updateTable("clock").set({ offsetMs }).execute();
  await setSandboxClock(offsetMs);
}

/** Lets the worker finish the day (its mails bear that date), then goes to another. */
export async function moveOn(daysAgo: number): Promise<void> {
  await catchUp();
  await travelTo(daysAgo);
}

/** Does there what is due by then, as the worker would have on that day. */
export async function liveThrough(daysAgo: number): Promise<void> {
  await travelTo(daysAgo);
  await catchUp();
}

/** Nobody knows these passwords: demonstration accounts are entered by their button. */
export async function openAccount(key: string, name: string, isTeam = false): Promise<string> {
  const { id } = await db
    .insertInto("account")
    .values({ email: demoEmail(key), name, isTeam, isDemo: true, emailVerifiedAt: new Date(), passwordHash: await hashPassword(randomBytes(24).toString("base64")) })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** As the person of the demonstration, with the roles of that moment. */
export async function actorOf(key: string): Promise<Actor> {
  const { id } = await db.selectFrom("account").select("id").where("email", "=", demoEmail(key)).executeTakeFirstOrThrow();
  return orNotFound(await findActor(id));
}
