import { randomUUID } from "node:crypto";
import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { releaseRewards } from "~/features/campaigns/reward-stock.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";
import { formatEuros } from "~/lib/money";
import { recordTransition } from "~/lib/transitions.server";
import { bookOfflineEnd, bookOfflineGift } from "./book-offline-gift.server";
import { cashGiven, lockOfflineGift, offlineLinesOf, type OfflineGiftRow } from "./lock-offline-gift.server";
import { moveOfflineGift } from "./move-offline-gift.server";
import { cashCeilingOn, mustBeSomebodyElse, offlineRules } from "./offline-gift";
import type { OfflineVerdictInput } from "./offline-gifts.schemas";
import { queueOfflineNews } from "./offline-mails.server";

type Correction = { /** Integer cents; null: it should not have been confirmed at all. */ amountCents: number | null; reason: string };

async function mustBeCorrectable(trx: Transaction, gift: OfflineGiftRow, amountCents: number | null): Promise<void> {
  if (gift.status !== "confirmed" || gift.settledAt) throw new DomainError("offline.not_correctable");
  if (amountCents === null) return;
  if (amountCents === gift.amountCents) throw new DomainError("offline.same_amount", {}, "amount");
  const rewardsCents = gift.amountCents - gift.freeCents;
  if (amountCents < rewardsCents) throw new DomainError("offline.below_rewards", { sum: formatEuros(rewardsCents) }, "amount");
  if (gift.kind !== "cash") return;
  const [already, ceiling] = [await cashGiven(trx, gift.campaignId, gift.donorKey, gift.id), cashCeilingOn(gift.receivedOn)];
  if (already + amountCents > ceiling) throw new DomainError("offline.cash_ceiling", { ceiling, already }, "amount");
}

/** Somebody of the team saw a mistake in a confirmed gift; another one agrees to it. @throws 404 | DomainError offline.* */
export const askCorrection = (actor: Actor, giftId: string, { amountCents, reason }: Correction): Promise<void> =>
  db.transaction().execute(async (trx) => {
    const { gift } = await lockOfflineGift(trx, giftId);
    const asked = await trx.selectFrom("offlineCorrection").select("id").where("offlineGiftId", "=", giftId).where("status", "=", "asked").executeTakeFirst();
    if (asked) throw new DomainError("offline.not_correctable");
    await mustBeCorrectable(trx, gift, amountCents);
    const at = await now(trx);
    await trx.insertInto("offlineCorrection").values({ offlineGiftId: giftId, amountCents, reason, askedBy: actor.accountId, askedAt: at }).execute();
    await recordAudit(trx, { actor, action: "offline_gift.correction_asked", objectKind: "offline_gift", objectId: giftId, before: { giftsCents: gift.amountCents }, after: { giftsCents: amountCents ?? 0 }, reason, at });
  });

/** @throws 404 | DomainError offline.same_person | own_organisation | already_decided | reason_missing | not_correctable | below_rewards | cash_ceiling */
export const decideCorrection = (actor: Actor, giftId: string, { verdict, reason }: OfflineVerdictInput): Promise<void> =>
  db.transaction().execute(async (trx) => {
    const { gift, organisationId } = await lockOfflineGift(trx, giftId);
    const asked = await trx.selectFrom("offlineCorrection").selectAll().where("offlineGiftId", "=", giftId).where("status", "=", "asked").forUpdate().executeTakeFirst();
    if (!asked) throw new DomainError("offline.already_decided");
    mustBeSomebodyElse(actor, { accountId: asked.askedBy, organisationId });
    if (verdict === "decline" && !reason) throw new DomainError("offline.reason_missing", {}, "reason");
    const at = await now(trx);
    const decided = { decidedBy: actor.accountId, decidedAt: at, decisionReason: reason || null };
    await trx.updateTable("offlineCorrection").set({ ...decided, status: verdict === "accept" ? "accepted" : "declined" }).where("id", "=", asked.id).execute();
    await recordAudit(trx, { actor, action: verdict === "accept" ? "offline_gift.corrected" : "offline_gift.correction_declined", objectKind: "offline_gift", objectId: giftId, reason: reason || asked.reason, at });
    if (verdict === "accept") await correct(trx, gift, { ...asked, by: actor.accountId, at });
  });

type Agreed = Correction & { askedBy: string; by: string; at: Date };

/** The wrong gift leaves the ledger by a group of its own; the right one, if there is one, enters by another. */
async function correct(trx: Transaction, gift: OfflineGiftRow, { amountCents, reason, askedBy, by, at }: Agreed): Promise<void> {
  await mustBeCorrectable(trx, gift, amountCents);
  await moveOfflineGift(trx, gift, { to: "corrected", at, accountId: by, reason });
  await bookOfflineEnd(trx, gift, "offline_corrected", at);
  const lines = await offlineLinesOf(trx, gift.id);
  if (amountCents === null) {
    await releaseRewards(trx, lines);
    return queueOfflineNews(trx, gift.id, "withdrawn", gift.id);
  }
  const id = await insertReplacement(trx, gift, { amountCents, askedBy, by, at });
  // The promises go over to the gift that stands in its place.
  if (lines.length > 0) await trx.insertInto("offlineGiftLine").values(lines.map((line) => ({ ...line, offlineGiftId: id }))).execute();
  await recordTransition(trx, { subject: "offline_gift", subjectId: id, from: null, to: "confirmed", at, accountId: by, reason, ruleVersion: offlineRules });
  await bookOfflineGift(trx, { ...gift, id, amountCents }, at);
  await queueOfflineNews(trx, id, "corrected", id);
}

async function insertReplacement(trx: Transaction, gift: OfflineGiftRow, { amountCents, askedBy, by, at }: Omit<Agreed, "reason" | "amountCents"> & { amountCents: number }): Promise<string> {
  const { campaignId, kind, receivedOn, donorName, email, donorKey, postalAddress, anonymous, amountHidden, message, rewardNote, wordsHiddenAt, wordsHiddenBy, wordsHiddenReason, isDemo } = gift;
  const { id } = await trx
    .insertInto("offlineGift")
    .values({
      campaignId, kind, receivedOn, donorName, email, donorKey, postalAddress, anonymous, amountHidden, message, rewardNote, wordsHiddenAt, wordsHiddenBy, wordsHiddenReason, isDemo,
      formToken: randomUUID(), status: "confirmed", amountCents, freeCents: amountCents - (gift.amountCents - gift.freeCents),
      recordedBy: askedBy, recordedAt: at, decidedBy: by, decidedAt: at, replacesId: gift.id,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}
