import { NodePostgresAdapter } from "@lucia-auth/adapter-postgresql";
import { createHash } from "node:crypto";
import { Lucia, TimeSpan, type Adapter, type DatabaseSession } from "lucia";
import { pool, type Transaction } from "#db";
import { env } from "~/lib/env.server";

declare module "lucia" {
  interface Register {
    Lucia: Lucia;
    UserId: string;
  }
}

const hash = (sessionId: string) => createHash("sha256").update(sessionId).digest("hex");

/** The adapter stores ids as they come; a leaked table must open no session, so they are hashed on the way in. */
function hashingIds(inner: Adapter): Adapter {
  return {
    getSessionAndUser: async (id) => {
      const [session, user] = await inner.getSessionAndUser(hash(id));
      return [session && ({ ...session, id } satisfies DatabaseSession), user];
    },
    getUserSessions: (userId) => inner.getUserSessions(userId),
    setSession: (session) => inner.setSession({ ...session, id: hash(session.id) }),
    // Fourteen days from signing in, used or not: neither the cookie nor a stolen copy of it lives longer.
    updateSessionExpiration: async () => {},
    deleteSession: (id) => inner.deleteSession(hash(id)),
    deleteUserSessions: (userId) => inner.deleteUserSessions(userId),
    deleteExpiredSessions: () => inner.deleteExpiredSessions(),
  };
}

let lucia: Lucia | undefined;

function auth(): Lucia {
  const secure = env().PUBLIC_URL.startsWith("https:");
  lucia ??= new Lucia(hashingIds(new NodePostgresAdapter(pool(), { user: "account", session: "session" })), {
    sessionExpiresIn: new TimeSpan(14, "d"),
    sessionCookie: {
      // The prefix keeps other hosts of the same domain from planting one.
      name: secure ? "__Host-session" : "session",
      attributes: { secure, sameSite: "lax", path: "/" },
    },
  });
  return lucia;
}

const readCookie = (request: Request) => auth().readSessionCookie(request.headers.get("cookie") ?? "");

/** A new session for this account, and the cookie that carries it. */
export async function openSession(accountId: string): Promise<string> {
  const session = await auth().createSession(accountId, {});
  return auth().createSessionCookie(session.id).serialize();
}

/** Ends the session of this request, here and in the browser. */
export async function closeSession(request: Request): Promise<string> {
  const sessionId = readCookie(request);
  if (sessionId) await auth().invalidateSession(sessionId);
  return auth().createBlankSessionCookie().serialize();
}

/** Everywhere, on the transaction of what makes it necessary. */
export async function closeAllSessions(trx: Transaction, accountId: string): Promise<void> {
  await trx.deleteFrom("session").where("userId", "=", accountId).execute();
}

/** The account signed in on this request, or null. */
export async function findSessionAccountId(request: Request): Promise<string | null> {
  const sessionId = readCookie(request);
  if (!sessionId) return null;
  const { user } = await auth().validateSession(sessionId);
  return user?.id ?? null;
}
