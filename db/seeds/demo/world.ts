import { db } from "#db";
import { findActor } from "~/features/accounts/actors.server";
import { hashPassword } from "~/features/accounts/passwords.server";
import type { Actor } from "~/features/accounts/permissions";
import { writeRecoveryCodes } from "~/features/accounts/recovery-codes.server";
import { newSealedSecret } from "~/features/accounts/totp.server";
import { demoEmail, demoPassword } from "~/features/demo/people";
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

/** An authenticator application that nobody holds: the demonstration fills in its codes. */
export async function setUpSecondFactor(accountId: string): Promise<void> {
  await db.insertInto("secondFactor").values({ accountId, sealedSecret: newSealedSecret(accountId), confirmedAt: new Date() }).execute();
  await db.transaction().execute((trx) => writeRecoveryCodes(trx, accountId));
}

let passwordHash: Promise<string> | undefined;

/** Entered by their button, or by the password that the demonstration tells. */
export async function openAccount(key: string, name: string, isTeam = false): Promise<string> {
  passwordHash ??= hashPassword(demoPassword);
  const { id } = await db
    .insertInto("account")
    .values({ email: demoEmail(key), name, isTeam, isDemo: true, emailVerifiedAt: new Date(), passwordHash: await passwordHash })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** As the person of the demonstration, with the roles of that moment. */
export async function actorOf(key: string): Promise<Actor> {
  const { id } = await db.selectFrom("account").select("id").where("email", "=", demoEmail(key)).executeTakeFirstOrThrow();
  return orNotFound(await findActor(id));
}
