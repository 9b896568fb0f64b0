import { db } from "#db";
import { recordAudit } from "~/lib/audit.server";
import type { Actor } from "./permissions";

/** Ends one session of the actor, or every one but `current`. Returns how many ended: another's handle names nothing. */
export async function revokeSessions(actor: Actor, which: { handle: string } | { allBut: string }): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const own = trx.deleteFrom("session").where("userId", "=", actor.accountId);
    const ended = await ("handle" in which ? own.where("handle", "=", which.handle) : own.where("handle", "<>", which.allBut)).executeTakeFirst();
    const closed = Number(ended.numDeletedRows);
    if (closed > 0) await recordAudit(trx, { actor, action: "account.sessions_closed", objectKind: "account", objectId: actor.accountId, after: { closed } });
    return closed;
  });
}
