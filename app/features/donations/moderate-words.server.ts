import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { hideOfflineWords, showOfflineWords } from "~/features/offline-gifts/moderate-offline-words.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";
import { lockDonation } from "./lock-donation.server";

/** A gift on the site, or `outside` it. */
type WordedGift = { id: string; outside: boolean };

export const hideWordsOf = (actor: Actor, { id, outside }: WordedGift, reason: string): Promise<void> => (outside ? hideOfflineWords : hideWords)(actor, id, reason);
export const showWordsOf = (actor: Actor, { id, outside }: WordedGift): Promise<void> => (outside ? showOfflineWords : showWords)(actor, id);

/** Nobody but donor and team reads name and message of this gift any more. @throws 404; DomainError donations.words_hidden_already */
export async function hideWords(actor: Actor, donationId: string, reason: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { id, campaignId, status, wordsHiddenAt } = await lockDonation(trx, donationId);
    if (status !== "paid" || wordsHiddenAt) throw new DomainError("donations.words_hidden_already");
    const at = await now(trx);
    await trx.updateTable("donation").set({ wordsHiddenAt: at, wordsHiddenBy: actor.accountId, wordsHiddenReason: reason }).where("id", "=", id).execute();
    await recordAudit(trx, { actor, as: "team", action: "campaign.words_hidden", objectKind: "campaign", objectId: campaignId, reason, at });
  });
}

/** They are read again, as their donor chose. Pressed twice, once. @throws 404 */
export async function showWords(actor: Actor, donationId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { id, campaignId, wordsHiddenAt, wordsHiddenReason } = await lockDonation(trx, donationId);
    if (!wordsHiddenAt) return;
    await trx.updateTable("donation").set({ wordsHiddenAt: null, wordsHiddenBy: null, wordsHiddenReason: null }).where("id", "=", id).execute();
    await recordAudit(trx, { actor, as: "team", action: "campaign.words_shown", objectKind: "campaign", objectId: campaignId, reason: wordsHiddenReason });
  });
}
