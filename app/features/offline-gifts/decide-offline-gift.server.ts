import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { releaseRewards } from "~/features/campaigns/reward-stock.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";
import { bookOfflineGift } from "./book-offline-gift.server";
import { lockOfflineGift, offlineLinesOf, type LockedOfflineGift } from "./lock-offline-gift.server";
import { moveOfflineGift } from "./move-offline-gift.server";
import { mustBeRecordable, mustBeSomebodyElse } from "./offline-gift";
import type { OfflineDecisionInput } from "./offline-gifts.schemas";
import { hiddenAtConfirmation } from "./offline-gifts.fr";
import { queueConfirmedMail, queueRefusedMails } from "./offline-mails.server";

/**
 * The second person's word: confirmed, the gift counts and is booked; refused, its rewards are free again.
 * @throws 404 | DomainError offline.same_person | own_organisation | already_decided | closed | reason_missing
 */
export const decideOfflineGift = (actor: Actor, giftId: string, input: OfflineDecisionInput): Promise<void> =>
  db.transaction().execute(async (trx) => {
    const locked = await lockOfflineGift(trx, giftId);
    mustBeSomebodyElse(actor, { accountId: locked.gift.recordedBy, organisationId: locked.organisationId });
    if (locked.gift.status !== "declared") throw new DomainError("offline.already_decided");
    const at = await now(trx);
    if (input.verdict === "confirm") return confirm(trx, actor, locked, input, at);
    if (!input.reason) throw new DomainError("offline.reason_missing", {}, "reason");
    return refuse(trx, actor, locked, input.reason, at);
  });

async function confirm(trx: Transaction, actor: Actor, { gift, campaign }: LockedOfflineGift, { hideWords }: OfflineDecisionInput, at: Date): Promise<void> {
  mustBeRecordable(campaign, at);
  const hidden = { wordsHiddenAt: at, wordsHiddenBy: actor.accountId, wordsHiddenReason: hiddenAtConfirmation };
  await moveOfflineGift(trx, gift, { to: "confirmed", at, accountId: actor.accountId, set: { decidedBy: actor.accountId, decidedAt: at, ...(hideWords && hidden) } });
  await bookOfflineGift(trx, gift, at);
  await queueConfirmedMail(trx, gift.id);
  await recordAudit(trx, { actor, action: "offline_gift.confirmed", objectKind: "offline_gift", objectId: gift.id, after: { giftsCents: gift.amountCents }, at });
}

async function refuse(trx: Transaction, actor: Actor, { gift }: LockedOfflineGift, reason: string, at: Date): Promise<void> {
  await moveOfflineGift(trx, gift, { to: "refused", at, accountId: actor.accountId, reason, set: { decidedBy: actor.accountId, decidedAt: at, decisionReason: reason } });
  await releaseRewards(trx, await offlineLinesOf(trx, gift.id));
  await queueRefusedMails(trx, gift.id, reason);
  await recordAudit(trx, { actor, action: "offline_gift.refused", objectKind: "offline_gift", objectId: gift.id, reason, at });
}
