import DataLoader from "dataloader";
import { db, type Transaction } from "#db";
import { lockCampaignForGiving, lockCampaignsForGiving } from "~/features/campaigns/lock-campaign.server";
import { releaseRewards } from "~/features/campaigns/reward-stock.server";
import { now } from "~/lib/clock.server";
import { reach } from "~/lib/crash-points.server";
import { orNotFound } from "~/lib/errors";
import { asError } from "~/lib/gather.server";
import { recordTransition } from "~/lib/transitions.server";
import { bookKept, bookPayment, reasonToReturn, type Booking } from "./book-payment.server";
import { holdsStock, nextStatus, type DonationStatus } from "./donation";
import { linesOf, lockDonation, lockDonations, type LockedDonation } from "./lock-donation.server";
import { noteDebit } from "./note-debit.server";
import type { Charged, Payment } from "./payment.server";

/** What Stripe just said of a gift. */
type Told = { donationId: string; payment: Payment };

/**
 * Writes down what Stripe said of a gift; answers the gift's state. When many are told in the same moments, the plain ones
 * (paid, in time, their rewards held) share one transaction: see docs/decisions/payments-together.md.
 */
export const recordPayment = (donationId: string, payment: Payment): Promise<DonationStatus> => moments.load({ donationId, payment });

const moments = new DataLoader<Told, DonationStatus>(recordTold, { cache: false, maxBatchSize: 50, batchScheduleFn: (record) => setTimeout(record, 4) });

/** The last moment of either transaction. */
const written = () => reach("payment.written");

async function recordTold(told: readonly Told[]): Promise<(DonationStatus | Error)[]> {
  // One that cannot be written must not stop the others: then each is tried alone, and fails alone.
  const kept = await keepTogether(told).catch(() => new Set<string>());
  const answers: (DonationStatus | Error)[] = [];
  for (const one of told) answers.push(kept.has(one.donationId) ? "paid" : await recordAlone(one).catch(asError));
  return answers;
}

/** Answers the gifts that it wrote down as paid and kept. */
async function keepTogether(told: readonly Told[]): Promise<Set<string>> {
  const payments = new Map(told.flatMap(({ donationId, payment }) => (payment.word === "paid" ? [[donationId, payment] as const] : [])));
  if (payments.size === 0) return new Set();
  return db.transaction().execute(async (trx) => {
    const bookings = (await hold(trx, payments)).filter((one) => holdsStock(one.donation.status) && one.donation.status !== "paid" && reasonToReturn(one, true) === null);
    await bookKept(trx, bookings, await now(trx));
    if (bookings.length > 0) written();
    return new Set(bookings.map(({ donation }) => donation.id));
  });
}

/** Campaigns are held first, then gifts: everybody locks in this order, and each kind in the order of its ids. */
async function hold(trx: Transaction, payments: ReadonlyMap<string, Charged>): Promise<Booking[]> {
  const ids = [...payments.keys()];
  const of = await trx.selectFrom("donation").select("campaignId").distinct().where("id", "in", ids).execute();
  if (of.length === 0) return [];
  const campaigns = new Map((await lockCampaignsForGiving(trx, of.map(({ campaignId }) => campaignId))).map((campaign) => [campaign.id, campaign]));
  const donations = await lockDonations(trx, ids);
  return donations.map((donation) => ({ donation, campaign: campaigns.get(donation.campaignId)!, payment: payments.get(donation.id)! }));
}

/** Whatever was said of one gift: the campaign is held first, then the gift, then its rewards. @throws 404 */
async function recordAlone({ donationId, payment }: Told): Promise<DonationStatus> {
  return db.transaction().execute(async (trx) => {
    const { campaignId } = orNotFound(await trx.selectFrom("donation").select("campaignId").where("id", "=", donationId).executeTakeFirst());
    const campaign = await lockCampaignForGiving(trx, campaignId);
    const donation = await lockDonation(trx, donationId);
    const next = nextStatus(donation.status, payment.word);
    if (next === null) return stay(trx, donation);
    const at = await now(trx);
    if (payment.word === "paid") await bookPayment(trx, { campaign, donation, payment }, at);
    else await change(trx, donation, payment, next, at);
    written();
    return next;
  });
}

async function change(trx: Transaction, donation: LockedDonation, payment: Exclude<Payment, Charged>, to: DonationStatus, at: Date): Promise<void> {
  await recordTransition(trx, { subject: "donation", subjectId: donation.id, from: donation.status, to, at });
  await trx.updateTable("donation").set({ status: to, askedAt: at }).where("id", "=", donation.id).execute();
  if (holdsStock(donation.status) && !holdsStock(to)) await releaseRewards(trx, await linesOf(trx, donation.id));
  if (payment.word === "processing" || payment.word === "failed") await noteDebit(trx, donation.id, payment);
}

/** A payment under way says nothing new for days: when it was asked about is what spares Stripe the question. */
async function stay(trx: Transaction, donation: LockedDonation): Promise<DonationStatus> {
  if (donation.status === "processing") await trx.updateTable("donation").set({ askedAt: await now(trx) }).where("id", "=", donation.id).execute();
  return donation.status;
}
