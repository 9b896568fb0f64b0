import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";
import { lockUpdate } from "./lock-update.server";

/** The team takes it away from every reader, with a reason that the holder reads. @throws 404; DomainError updates.withdrawn | not_published */
export async function withdrawUpdate(actor: Actor, updateId: string, reason: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { id, status, campaignId, title } = await lockUpdate(trx, updateId);
    if (status !== "published") throw new DomainError(status === "withdrawn" ? "updates.withdrawn" : "updates.not_published");
    const at = await now(trx);
    await trx.updateTable("campaignUpdate").set({ status: "withdrawn", withdrawnAt: at, withdrawnBy: actor.accountId, withdrawalReason: reason }).where("id", "=", id).execute();
    await recordAudit(trx, { actor, action: "update.withdrawn", objectKind: "campaign", objectId: campaignId, after: { title }, reason, at });
  });
}
