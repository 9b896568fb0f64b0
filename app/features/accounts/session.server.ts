import { NodePostgresAdapter } from "@lucia-auth/adapter-postgresql";
import { createHash } from "node:crypto";
import { Lucia, TimeSpan, type Adapter, type DatabaseSession, type RegisteredDatabaseSessionAttributes } from "lucia";
import { pool, type Transaction } from "#db";
import { env } from "~/lib/env.server";
import { sessionLives } from "./session-life";

type Columns = { handle: string; created_at: Date; last_seen_at: Date; stepped_up_at: Date | null; user_agent: string };

declare module "lucia" {
  interface Register {
    Lucia: Lucia<Omit<KnownSession, "accountId" | "idHash">>;
    UserId: string;
    DatabaseSessionAttributes: Partial<Columns>;
  }
}

/** A session that is open, as its row tells it. `handle` names it in forms. */
export type KnownSession = { idHash: string; handle: string; accountId: string; createdAt: Date; lastSeenAt: Date; steppedUpAt: Date | null };

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
    // So long from signing in, used or not: neither the cookie nor a stolen copy of it lives longer.
    updateSessionExpiration: async () => {},
    deleteSession: (id) => inner.deleteSession(hash(id)),
    deleteUserSessions: (userId) => inner.deleteUserSessions(userId),
    deleteExpiredSessions: () => inner.deleteExpiredSessions(),
  };
}

/** A row just written says of itself what it was given; a row read says everything. */
const getSessionAttributes = (row: RegisteredDatabaseSessionAttributes) => ({
  handle: row.handle ?? "", createdAt: row.created_at ?? new Date(), lastSeenAt: row.last_seen_at ?? new Date(), steppedUpAt: row.stepped_up_at ?? null,
});

function createAuth() {
  const secure = env().PUBLIC_URL.startsWith("https:");
  return new Lucia(hashingIds(new NodePostgresAdapter(pool(), { user: "account", session: "session" })), {
    getSessionAttributes,
    sessionExpiresIn: new TimeSpan(sessionLives.account.absoluteMs, "ms"),
    sessionCookie: {
      // The prefix keeps other hosts of the same domain from planting one.
      name: secure ? "__Host-session" : "session",
      attributes: { secure, sameSite: "lax", path: "/" },
    },
  });
}

let lucia: ReturnType<typeof createAuth> | undefined;
const auth = () => (lucia ??= createAuth());

const readCookie = (request: Request) => auth().readSessionCookie(request.headers.get("cookie") ?? "");

export type SessionOptions = { steppedUp?: boolean; userAgent?: string };

/** A new session for this account, and the cookie that carries it. */
export async function openSession(accountId: string, { steppedUp = false, userAgent = "" }: SessionOptions = {}): Promise<string> {
  const attributes = { stepped_up_at: steppedUp ? new Date() : null, user_agent: userAgent.slice(0, 300) };
  const session = await auth().createSession(accountId, attributes);
  return auth().createSessionCookie(session.id).serialize();
}

/** Opens a session in place of the one this browser had, which ends: no id lives on through a change of rights. Returns the cookie. */
export async function startSession(request: Request, accountId: string, options: { steppedUp: boolean }): Promise<string> {
  const before = readCookie(request);
  if (before) await auth().invalidateSession(before);
  return openSession(accountId, { ...options, userAgent: request.headers.get("user-agent") ?? "" });
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

/** The session that this request carries, or null; whether it still may live is for its lifetimes to say. */
export async function findSession(request: Request): Promise<KnownSession | null> {
  const sessionId = readCookie(request);
  if (!sessionId) return null;
  const { session } = await auth().validateSession(sessionId);
  if (!session) return null;
  const { userId, handle, createdAt, lastSeenAt, steppedUpAt } = session;
  return { idHash: hash(sessionId), accountId: userId, handle, createdAt, lastSeenAt, steppedUpAt };
}
