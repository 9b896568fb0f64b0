import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { enqueue } from "~/jobs/enqueue.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";
import { bookOfflineEnd } from "./book-offline-gift.server";
import { lockOfflineGift } from "./lock-offline-gift.server";
import { moveOfflineGift } from "./move-offline-gift.server";
import { mustBeSomebodyElse } from "./offline-gift";
import type { OfflineVerdictInput } from "./offline-gifts.schemas";
import { queueOfflineNews } from "./offline-mails.server";

/**
 * The team looked at the proof: accepted, the gift leaves the ledger and its donor is told; else the holder sends another.
 * @throws 404 | DomainError offline.same_person | own_organisation | already_decided | reason_missing
 */
export const decideReturn = (actor: Actor, giftId: string, { verdict, reason }: OfflineVerdictInput): Promise<void> =>
  db.transaction().execute(async (trx) => {
    const { gift, campaign, organisationId } = await lockOfflineGift(trx, giftId);
    const proof = await trx.selectFrom("offlineReturn").select(["id", "provedBy"]).where("offlineGiftId", "=", giftId).where("status", "=", "proved").forUpdate().executeTakeFirst();
    if (!proof) throw new DomainError("offline.already_decided");
    mustBeSomebodyElse(actor, { accountId: proof.provedBy, organisationId });
    if (verdict === "decline" && !reason) throw new DomainError("offline.reason_missing", {}, "reason");
    const at = await now(trx);
    const decided = { decidedBy: actor.accountId, decidedAt: at, decisionReason: reason || null };
    await trx.updateTable("offlineReturn").set({ ...decided, status: verdict === "accept" ? "accepted" : "rejected" }).where("id", "=", proof.id).execute();
    await recordAudit(trx, { actor, action: verdict === "accept" ? "offline_gift.return_accepted" : "offline_gift.return_rejected", objectKind: "offline_gift", objectId: giftId, reason: reason || null, at });
    if (verdict === "decline") return;
    await moveOfflineGift(trx, gift, { to: "returned", at, accountId: actor.accountId });
    await bookOfflineEnd(trx, gift, "offline_returned", at);
    await queueOfflineNews(trx, giftId, "returned", giftId);
    await enqueue(trx, { name: "settle_campaign", campaignId: campaign.id }, { key: `settle_campaign:${campaign.id}` });
  });
