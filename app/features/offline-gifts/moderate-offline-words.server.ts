import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";
import { lockOfflineGift } from "./lock-offline-gift.server";
import { showsWords } from "./offline-gift";

/** Nobody but its donor, its holder's own list and the team reads name and message of this gift any more. @throws 404; DomainError offline.words_hidden_already */
export async function hideOfflineWords(actor: Actor, giftId: string, reason: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { gift } = await lockOfflineGift(trx, giftId);
    if (!showsWords(gift.status) || gift.wordsHiddenAt) throw new DomainError("offline.words_hidden_already");
    const at = await now(trx);
    await trx.updateTable("offlineGift").set({ wordsHiddenAt: at, wordsHiddenBy: actor.accountId, wordsHiddenReason: reason }).where("id", "=", giftId).execute();
    await recordAudit(trx, { actor, as: "team", action: "campaign.words_hidden", objectKind: "campaign", objectId: gift.campaignId, reason, at });
  });
}

/** They are read again, as their donor chose. Pressed twice, once. @throws 404 */
export async function showOfflineWords(actor: Actor, giftId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { gift } = await lockOfflineGift(trx, giftId);
    if (!gift.wordsHiddenAt) return;
    await trx.updateTable("offlineGift").set({ wordsHiddenAt: null, wordsHiddenBy: null, wordsHiddenReason: null }).where("id", "=", giftId).execute();
    await recordAudit(trx, { actor, as: "team", action: "campaign.words_shown", objectKind: "campaign", objectId: gift.campaignId, reason: gift.wordsHiddenReason });
  });
}
