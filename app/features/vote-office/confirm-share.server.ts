import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError, orNotFound } from "~/lib/errors";
import { lockOffice } from "./lock-office.server";

/**
 * A member says that they hold their share of this very key; said again, nothing changes. The share itself is never sent.
 * @throws 404 for who is no member; DomainError office.sealed | office.no_key | office.other_key
 */
export async function confirmShare(actor: Actor, roundId: string, publicKey: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const office = await lockOffice(trx, roundId);
    const own = orNotFound(office.members.find(({ accountId }) => accountId === actor.accountId));
    if (!office.publicKey) throw new DomainError("office.no_key");
    if (office.publicKey !== publicKey) throw new DomainError("office.other_key");
    if (own.shareConfirmedAt) return;
    const at = await now(trx);
    await trx.updateTable("officeMember").set({ shareConfirmedAt: at }).where("roundId", "=", roundId).where("accountId", "=", actor.accountId).execute();
    await recordAudit(trx, { actor, action: "vote.share_confirmed", objectKind: "round", objectId: roundId, at });
  });
}
