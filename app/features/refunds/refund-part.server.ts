import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { lockCampaignForGiving } from "~/features/campaigns/lock-campaign.server";
import { releaseRewards } from "~/features/campaigns/reward-stock.server";
import { lockDonation } from "~/features/donations/lock-donation.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError, orNotFound } from "~/lib/errors";
import { formatEuros } from "~/lib/money";
import { giftFacts, planPart } from "./plan-part.server";
import { decidePart, refundableCents, type RewardPart } from "./refund";
import type { PartInput } from "./refunds.schemas";

type Line = RewardPart & { rewardId: string };

/**
 * Somebody of the team gives a part of a gift back, or all that is left. The same form sent twice plans one refund.
 * @throws 404; DomainError refunds.nothing | refunds.line_gone | refunds.too_much
 */
export async function refundPart(actor: Actor, donationId: string, input: PartInput): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const { campaignId } = orNotFound(await trx.selectFrom("donation").select("campaignId").where("id", "=", donationId).executeTakeFirst());
    await lockCampaignForGiving(trx, campaignId);
    return refundLocked(trx, actor, donationId, input);
  });
}

/** On the caller's transaction, the campaign locked. */
export async function refundLocked(trx: Transaction, actor: Actor, donationId: string, input: PartInput): Promise<string> {
  const donation = await lockDonation(trx, donationId);
  const planned = await trx.selectFrom("refund").select("id").where("formToken", "=", input.formToken).where("donationId", "=", donationId).executeTakeFirst();
  if (planned) return planned.id;
  const gift = await giftFacts(trx, donation);
  const lines = await linesOf(trx, donationId);
  const decision = decidePart(gift, lines, { lineIds: input.lines, otherCents: input.amount });
  if ("refusal" in decision) throw new DomainError(decision.refusal, { left: formatEuros(refundableCents(gift)) }, decision.refusal === "refunds.line_gone" ? "lines" : "amount");
  const at = await now(trx);
  const { formToken, reason, message } = input;
  const id = await planPart(trx, donation, { amountCents: decision.cents, reason, formToken, message, accountId: actor.accountId, at });
  await writeLines(trx, id, lines.filter(({ lineId }) => input.lines.includes(lineId)), input.released);
  await recordAudit(trx, { actor, action: "refund.planned", objectKind: "refund", objectId: id, after: { giftsCents: decision.cents }, reason, at });
  return id;
}

async function linesOf(trx: Transaction, donationId: string): Promise<Line[]> {
  const rows = await trx
    .selectFrom("donationLine")
    .leftJoin("refundLine", "refundLine.donationLineId", "donationLine.id")
    .select(["donationLine.id as lineId", "rewardId", "quantity", "unitCents", "refundLine.refundId"])
    .where("donationId", "=", donationId)
    .execute();
  return rows.map(({ refundId, ...line }) => ({ ...line, isBack: refundId !== null }));
}

async function writeLines(trx: Transaction, refundId: string, lines: readonly Line[], released: boolean): Promise<void> {
  if (lines.length === 0) return;
  await trx.insertInto("refundLine").values(lines.map(({ lineId }) => ({ donationLineId: lineId, refundId, released }))).execute();
  if (released) await releaseRewards(trx, lines);
}
