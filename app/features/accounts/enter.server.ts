import { orNotFound } from "~/lib/errors";
import { findActor, findSignedIn, type SignedIn } from "./actors.server";
import type { Actor } from "./permissions";
import { missingStep, stepPath } from "./second-step";
import { startSession } from "./session.server";

/** Once the password (or the mailed code) is right: a session, and where it leads: on, or to its second step. */
export async function enter(request: Request, accountId: string, returnTo: string): Promise<{ to: string; cookie: string }> {
  const step = missingStep(orNotFound(await findActor(accountId)), false);
  return { to: step ? stepPath(step, returnTo) : returnTo, cookie: await startSession(request, accountId, { steppedUp: false }) };
}

/** Another session for this browser, after a change that ended them all; what it had proved it keeps. */
export const goOn = (request: Request, { accountId, steppedUp }: Pick<Actor, "accountId" | "steppedUp">): Promise<string> => startSession(request, accountId, { steppedUp });

const FRESH_MS = 15 * 60_000;

/** The password was given lately: what binds the account to a telephone need not ask it again. */
export const isFresh = ({ session }: SignedIn): boolean => Date.now() - session.createdAt.getTime() < FRESH_MS;

/** Who gave the password and owes the code, or null. */
export async function findWaiting(request: Request): Promise<Actor | null> {
  const signedIn = await findSignedIn(request);
  return signedIn?.step === "code" ? signedIn.whole : null;
}
