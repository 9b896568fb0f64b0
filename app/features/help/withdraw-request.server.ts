import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";
import { tellHelper } from "./help-mails.server";
import { lockOffer, lockRequest } from "./lock-request.server";

/** Those who wait for an answer get one: nobody answers them any more. */
async function declineWaiting(trx: Transaction, requestId: string, at: Date): Promise<void> {
  const waiting = await trx.selectFrom("helpOffer").select("id").where("requestId", "=", requestId).where("status", "=", "offered").orderBy("id").execute();
  for (const { id } of waiting) {
    const offer = await lockOffer(trx, id);
    if (offer.status !== "offered") continue;
    await trx.updateTable("helpOffer").set({ status: "declined", answeredAt: at }).where("id", "=", id).execute();
    await tellHelper(trx, offer, "withdrawn");
  }
}

/** The team takes it away from every reader, with a reason that the holder reads. @throws 404; DomainError help.withdrawn | help.wrong_state */
export async function withdrawRequest(actor: Actor, requestId: string, reason: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { id, status, campaignId, title } = await lockRequest(trx, requestId);
    if (status === "withdrawn" || status === "draft") throw new DomainError(status === "withdrawn" ? "help.withdrawn" : "help.wrong_state");
    const at = await now(trx);
    await trx.updateTable("helpRequest").set({ status: "withdrawn", withdrawnAt: at, withdrawnBy: actor.accountId, withdrawalReason: reason }).where("id", "=", id).execute();
    await declineWaiting(trx, id, at);
    await recordAudit(trx, { actor, action: "help.withdrawn", objectKind: "campaign", objectId: campaignId, after: { title }, reason, at });
  });
}
