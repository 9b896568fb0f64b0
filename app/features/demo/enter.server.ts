import { db } from "#db";
import { startSession } from "~/features/accounts/session.server";
import { orNotFound } from "~/lib/errors";
import { demoEmail, demoPeople, type DemoPersonKey } from "./people";

/** Signs in as one of the demonstration's people: only accounts marked fictional have this door, which takes every step. */
export async function enterAs(request: Request, key: DemoPersonKey): Promise<{ cookie: string; home: string }> {
  const account = await db.selectFrom("account").select("id").where("email", "=", demoEmail(key)).where("isDemo", "=", true).executeTakeFirst();
  const person = orNotFound(demoPeople.find((candidate) => candidate.key === key));
  return { cookie: await startSession(request, orNotFound(account).id, { steppedUp: true }), home: person.home };
}
