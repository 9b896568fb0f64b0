import { sql } from "kysely";
import { db, type Transaction } from "#db";
import { canOfferDebit } from "~/features/campaigns/closing";
import { sessionExpiry } from "~/features/campaigns/deadline";
import { lockCampaignForGiving, type LockedCampaign } from "~/features/campaigns/lock-campaign.server";
import { takeRewards } from "~/features/campaigns/reward-stock.server";
import { listRewards } from "~/features/campaigns/rewards.server";
import { now } from "~/lib/clock.server";
import { reach } from "~/lib/crash-points.server";
import { DomainError, refuseAll } from "~/lib/errors";
import { recordTransition } from "~/lib/transitions.server";
import { mustBeAdmitted, rememberClient, rememberIdentity } from "./admit-gift.server";
import { answersOf } from "./answers";
import { checkBasket, type PricedBasket, type PricedLine } from "./basket";
import type { DonationStatus } from "./donation";
import { handOverRefusals, isSameGift, type GiftRequest } from "./gift-request";
import { linesOf } from "./lock-donation.server";
import { mustStayWithinPerDonor } from "./per-donor.server";

export type Reservation = { donationId: string; status: DonationStatus; /** False: another gift used this token. */ same: boolean; isNew: boolean };

/**
 * Saves the gift and promises its rewards, before Stripe is called. The same token answers the gift that it made.
 * `basketToken`: the token of the basket's first attempt, to which the later ones refer.
 * @throws DomainError what the basket's rule or the door says | donations.reward_taken | per_donor
 */
export async function reserveGift(request: GiftRequest, basketToken = request.formToken): Promise<Reservation> {
  reach("gift.intent.before");
  return db.transaction().execute(async (trx) => {
    // The second of two clicks waits here for the first, and then finds its gift.
    await sql`select pg_advisory_xact_lock(hashtextextended(${request.formToken}, 0))`.execute(trx);
    const known = await findByToken(trx, request);
    if (known) return known;
    const campaign = await lockCampaignForGiving(trx, request.campaignId);
    const at = await now(trx);
    const priced = checkBasket(request.basket, await listRewards(campaign.id, trx), campaign, at);
    refuseAll(handOverRefusals(priced, request));
    const asked = { campaignId: campaign.id, email: request.email, amountCents: priced.amountCents, at, identity: request.identity };
    await mustBeAdmitted(trx, asked);
    await take(trx, campaign.id, priced);
    await mustStayWithinPerDonor(trx, request.email, priced.lines);
    const donationId = await insert(trx, campaign, { ...request, firstAttemptId: await firstAttempt(trx, request, basketToken) }, priced, at);
    await rememberClient(trx, donationId, at);
    await rememberIdentity(trx, donationId, asked);
    reach("gift.intent.written");
    return { donationId, status: "pending", same: true, isNew: true };
  });
}

async function findByToken(trx: Transaction, request: GiftRequest): Promise<Reservation | null> {
  const gift = await trx.selectFrom("donation").selectAll().where("formToken", "=", request.formToken).executeTakeFirst();
  if (!gift) return null;
  const same = isSameGift({ ...gift, lines: await linesOf(trx, gift.id) }, request);
  return { donationId: gift.id, status: gift.status, same, isNew: false };
}

/** Compare-and-set on the stock, under the database's own check: of fifty donors one gets the last. */
async function take(trx: Transaction, campaignId: string, priced: PricedBasket): Promise<void> {
  try {
    await takeRewards(trx, campaignId, priced.lines);
  } catch (error) {
    if (error instanceof DomainError) throw new DomainError("donations.reward_taken");
    throw error;
  }
}

const toRow = (donationId: string, line: PricedLine) => {
  const { rewardId, quantity, unitCents, answers } = line;
  return { donationId, rewardId, quantity, unitCents, answers: JSON.stringify(answersOf(line, answers)) };
};

/** The first gift from the same page, for those that follow it. */
async function firstAttempt(trx: Transaction, { formToken }: GiftRequest, basketToken: string): Promise<string | null> {
  if (basketToken === formToken) return null;
  const first = await trx.selectFrom("donation").select("id").where("formToken", "=", basketToken).executeTakeFirst();
  return first?.id ?? null;
}

async function insert(trx: Transaction, campaign: LockedCampaign, request: GiftRequest & { firstAttemptId: string | null }, priced: PricedBasket, at: Date): Promise<string> {
  const { formToken, accountId, email, donorName, anonymous, amountHidden, message } = request;
  const payableUntil = sessionExpiry(at);
  const offersDebit = canOfferDebit({ endsAt: campaign.endsAt!, takesOfflineGifts: campaign.takesOfflineGifts }, payableUntil);
  const { id } = await trx
    .insertInto("donation")
    .values({
      campaignId: campaign.id, formToken, accountId, email, donorName, anonymous, amountHidden, message,
      // An address is kept only for a parcel.
      postalAddress: priced.needsAddress ? request.postalAddress : null,
      freeCents: priced.freeCents, amountCents: priced.amountCents, sessionExpiresAt: payableUntil, offersDebit, createdAt: at, isDemo: campaign.isDemo,
      firstAttemptId: request.firstAttemptId,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const lines = priced.lines.map((line) => toRow(id, line));
  if (lines.length > 0) await trx.insertInto("donationLine").values(lines).execute();
  await recordTransition(trx, { subject: "donation", subjectId: id, from: null, to: "pending", at });
  return id;
}
