import { db, type Transaction } from "#db";
import { lockCampaignForGiving, type LockedCampaign } from "~/features/campaigns/lock-campaign.server";
import { releaseRewards } from "~/features/campaigns/reward-stock.server";
import { now } from "~/lib/clock.server";
import { reach } from "~/lib/crash-points.server";
import { orNotFound } from "~/lib/errors";
import { recordTransition } from "~/lib/transitions.server";
import { bookPayment } from "./book-payment.server";
import { ensureSession } from "./checkout-session.server";
import { holdsStock, nextStatus, type DonationStatus } from "./donation";
import { linesOf, lockDonation, type LockedDonation } from "./lock-donation.server";
import { noteDebit } from "./note-debit.server";
import { readPayment, type Payment } from "./payment.server";

/**
 * Asks Stripe what became of a gift and writes it down. Once, ten times or late, in any order: the same end.
 * @throws Stripe's errors when it does not answer; nothing is changed then.
 */
export async function applyDonation(donationId: string): Promise<DonationStatus> {
  const row = await db.selectFrom("donation").select(["id", "amountCents", "status"]).where("id", "=", donationId).executeTakeFirst();
  const gift = orNotFound(row);
  if (gift.status === "paid") return "paid";
  const session = await ensureSession(donationId);
  const payment: Payment = session ? await readPayment(session.sessionId, gift) : { word: "expired" };
  reach("payment.answered");
  const status = await recordPayment(donationId, payment);
  reach("payment.committed");
  return status;
}

/** One transaction: the campaign is held first, then the gift, then its rewards; everybody locks in this order. */
async function recordPayment(donationId: string, payment: Payment): Promise<DonationStatus> {
  return db.transaction().execute(async (trx) => {
    const { campaignId } = orNotFound(await trx.selectFrom("donation").select("campaignId").where("id", "=", donationId).executeTakeFirst());
    const campaign = await lockCampaignForGiving(trx, campaignId);
    const donation = await lockDonation(trx, donationId);
    const next = nextStatus(donation.status, payment.word);
    if (next === null) return stay(trx, donation);
    await change(trx, campaign, donation, payment, next);
    reach("payment.written");
    return next;
  });
}

async function change(trx: Transaction, campaign: LockedCampaign, donation: LockedDonation, payment: Payment, to: DonationStatus): Promise<void> {
  const at = await now(trx);
  await recordTransition(trx, { subject: "donation", subjectId: donation.id, from: donation.status, to, at });
  if (payment.word === "paid") return bookPayment(trx, { campaign, donation, payment, at });
  await trx.updateTable("donation").set({ status: to, askedAt: at }).where("id", "=", donation.id).execute();
  if (holdsStock(donation.status) && !holdsStock(to)) await releaseRewards(trx, await linesOf(trx, donation.id));
  if (payment.word === "processing" || payment.word === "failed") await noteDebit(trx, donation.id, payment);
}

/** A payment under way says nothing new for days: when it was asked about is what spares Stripe the question. */
async function stay(trx: Transaction, donation: LockedDonation): Promise<DonationStatus> {
  if (donation.status === "processing") await trx.updateTable("donation").set({ askedAt: await now(trx) }).where("id", "=", donation.id).execute();
  return donation.status;
}
