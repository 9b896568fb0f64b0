import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { lockCampaign, lockOwnCampaign, type LockedCampaign } from "~/features/campaigns/lock-campaign.server";
import { findBeyondPerDonor } from "~/features/campaigns/per-donor.server";
import { takeRewards } from "~/features/campaigns/reward-stock.server";
import { listRewards } from "~/features/campaigns/rewards.server";
import { saveFile } from "~/features/files/files.server";
import { prepareDocument, type Prepared, type Upload } from "~/features/files/uploads.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";
import { recordTransition } from "~/lib/transitions.server";
import { cashGiven } from "./lock-offline-gift.server";
import { priceOffline, type PricedOffline } from "./offline-basket";
import { cashCeilingOn, donorKey, mustBeInTime, mustBeRecordable, offlineRules } from "./offline-gift";
import type { OfflineGiftInput } from "./offline-gifts.schemas";

export type RecordedAs = "holder" | "team";

/**
 * Writes down a cheque, a transfer or cash that the holder received, with what shows it. It counts for nothing before
 * somebody else confirms it; its rewards are promised at once. The same form records one gift.
 * @throws 404 | DomainError organisation.role_write | offline.* | files.*
 */
export async function recordOfflineGift(actor: Actor, campaignId: string, as: RecordedAs, input: OfflineGiftInput, upload: Upload): Promise<string> {
  const evidence = await prepareDocument(upload);
  return db.transaction().execute(async (trx) => {
    const campaign = as === "team" ? await lockCampaign(trx, campaignId) : await lockOwnCampaign(trx, actor, campaignId);
    const known = await trx.selectFrom("offlineGift").select("id").where("formToken", "=", input.formToken).where("campaignId", "=", campaign.id).executeTakeFirst();
    if (known) return known.id;
    const at = await now(trx);
    mustBeRecordable(campaign, at);
    mustBeInTime(input.receivedOn, campaign, at);
    const priced = priceOffline(input, await listRewards(campaign.id, trx));
    await mustKeepCashCeiling(trx, campaign.id, input);
    await take(trx, campaign.id, priced);
    await mustStayWithinPerDonor(trx, input, priced);
    return write(trx, { actor, as, campaign, input, priced, evidence, at });
  });
}

/** Counted over all that this donor gave in cash to the campaign; the campaign is locked. @throws DomainError offline.cash_ceiling */
async function mustKeepCashCeiling(trx: Transaction, campaignId: string, input: OfflineGiftInput): Promise<void> {
  if (input.kind !== "cash") return;
  const ceiling = cashCeilingOn(input.receivedOn);
  const already = await cashGiven(trx, campaignId, donorKey(input));
  if (already + input.amountCents > ceiling) throw new DomainError("offline.cash_ceiling", { ceiling, already }, "amount");
}

/** The same compare-and-set as on the site, under the database's own check. */
async function take(trx: Transaction, campaignId: string, { lines }: PricedOffline): Promise<void> {
  try {
    await takeRewards(trx, campaignId, lines);
  } catch (error) {
    if (error instanceof DomainError) throw new DomainError("offline.reward_taken");
    throw error;
  }
}

/** The same limit as on the site, over all the gifts of this donor, there and here. @throws DomainError offline.per_donor */
async function mustStayWithinPerDonor(trx: Transaction, input: OfflineGiftInput, { lines }: PricedOffline): Promise<void> {
  const beyond = await findBeyondPerDonor(trx, donorKey(input), lines);
  if (!beyond) return;
  const place = input.lines.findIndex(({ rewardId }) => rewardId === beyond.rewardId);
  throw new DomainError("offline.per_donor", { title: beyond.title, max: beyond.max, left: beyond.left }, `lines[${place}].quantity`);
}

type Writing = { actor: Actor; as: RecordedAs; campaign: LockedCampaign; input: OfflineGiftInput; priced: PricedOffline; evidence: Prepared; at: Date };

async function write(trx: Transaction, { actor, as, campaign, input, priced, evidence, at }: Writing): Promise<string> {
  const { formToken, kind, amountCents, receivedOn, donorName, email, postalAddress, rewardNote, anonymous, amountHidden, message } = input;
  const { id } = await trx
    .insertInto("offlineGift")
    .values({
      formToken, kind, amountCents, receivedOn, donorName, email, postalAddress, rewardNote, anonymous, amountHidden, message,
      campaignId: campaign.id, freeCents: priced.freeCents, donorKey: donorKey(input), recordedBy: actor.accountId, recordedAt: at, isDemo: campaign.isDemo,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  if (priced.lines.length > 0) await trx.insertInto("offlineGiftLine").values(priced.lines.map(({ rewardId, quantity, unitCents }) => ({ rewardId, quantity, unitCents, offlineGiftId: id }))).execute();
  const fileId = await saveFile(trx, evidence, actor.accountId);
  await trx.insertInto("offlineGiftEvidence").values({ offlineGiftId: id, fileId, addedBy: actor.accountId, addedAt: at }).execute();
  await recordTransition(trx, { subject: "offline_gift", subjectId: id, from: null, to: "declared", at, accountId: actor.accountId, ruleVersion: offlineRules });
  await recordAudit(trx, { actor, as, action: "offline_gift.recorded", objectKind: "offline_gift", objectId: id, after: { giftsCents: input.amountCents, kind: input.kind }, at });
  return id;
}
