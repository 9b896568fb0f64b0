import type { Transaction } from "#db";
import { releaseRewards } from "~/features/campaigns/reward-stock.server";
import { bookOfflineEnd } from "./book-offline-gift.server";
import { offlineLinesOf } from "./lock-offline-gift.server";
import { moveOfflineGift } from "./move-offline-gift.server";
import { lapsedReason } from "./offline-gifts.fr";
import { queueRefusedMails } from "./offline-mails.server";

/**
 * The outcome is written, or the campaign cancelled: what nobody confirmed in time is not kept, and its holder is told to
 * give it back. The campaign is locked. Running twice changes nothing.
 */
export async function lapseOfflineGifts(trx: Transaction, campaignId: string, at: Date): Promise<void> {
  const left = await trx.selectFrom("offlineGift").select(["id", "status"]).where("campaignId", "=", campaignId).where("status", "=", "declared").orderBy("id").execute();
  for (const gift of left) {
    await moveOfflineGift(trx, gift, { to: "refused", at, reason: lapsedReason, set: { decidedAt: at, decisionReason: lapsedReason } });
    await releaseRewards(trx, await offlineLinesOf(trx, gift.id));
    await queueRefusedMails(trx, gift.id, lapsedReason);
  }
}

/** The campaign succeeded: what its holder received outside the site is the holder's for good. Running twice changes nothing. */
export async function settleOfflineGifts(trx: Transaction, campaignId: string, at: Date): Promise<void> {
  const kept = await trx
    .updateTable("offlineGift")
    .set({ settledAt: at })
    .where("campaignId", "=", campaignId)
    .where("status", "=", "confirmed")
    .where("settledAt", "is", null)
    .returning(["id", "campaignId", "amountCents", "isDemo"])
    .execute();
  for (const gift of kept) await bookOfflineEnd(trx, gift, "offline_settled", at);
}
