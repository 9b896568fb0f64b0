import { sql } from "kysely";
import { db } from "#db";
import { now } from "~/lib/clock.server";
import { notFound, orNotFound } from "~/lib/errors";
import { askStripe } from "./ask-stripe.server";
import { canCorrect, isPosted } from "./correction";
import { listCorrections } from "./corrections.server";
import { canAskRefund, canCancel, canGiveAgain } from "./donation";
import { readDonationToken } from "./donation-link.server";
import { listGiftLines } from "./gift-lines.server";
import { readClosingText } from "./under-way.server";
import { isOver } from "./visibility";

/** What the donor's bank did with the gift: `open` it decides, `kept` it gave the money back to the donor, `returned` it sent the debit back. */
export type Contest = "open" | "kept" | "returned";
const contest = sql<Contest | null>`(select case when means = 'debit' then 'returned' when ended_at is null then 'open' when lost_cents > 0 then 'kept' end
  from dispute where donation_id = donation.id order by opened_at desc limit 1)`;

const giftQuery = (donationId: string) =>
  db
    .selectFrom("donation")
    .innerJoin("campaign", "campaign.id", "donation.campaignId")
    .innerJoin("project", "project.id", "campaign.projectId")
    .innerJoin("organisation", "organisation.id", "project.organisationId")
    // Only when the whole of it goes back; parts are told apart.
    .leftJoin("refund", (join) => join.onRef("refund.donationId", "=", "donation.id").on(sql<boolean>`(select sum(amount_cents) from refund where donation_id = donation.id) >= donation.amount_cents`))
    .leftJoin("transfer", "transfer.donationId", "donation.id")
    .select([
      "donation.status", "donation.donorName", "donation.amountCents", "donation.netCents", "donation.freeCents", "donation.chargedAt", "donation.createdAt",
      "donation.checkoutUrl", "donation.sessionExpiresAt", "donation.email", "donation.paymentMeans", "donation.orderedAt", "donation.settlesBy",
      "donation.anonymous", "donation.amountHidden", "donation.message", "donation.postalAddress", "donation.wordsHiddenReason",
      "campaign.id as campaignId", "campaign.status as campaignStatus", "campaign.startsAt", "campaign.endsAt", "campaign.takesOfflineGifts",
      "campaign.thresholdPercent", "project.name as projectName", "project.slug", "organisation.name as organisationName",
      "refund.status as refundStatus", "refund.reason as refundReason", "transfer.status as transferStatus",
      contest.as("contest"),
    ])
    .where("donation.id", "=", donationId)
    .orderBy("refund.createdAt", "desc")
    .executeTakeFirst();

const refundsQuery = (donationId: string) =>
  db.selectFrom("refund").select(["id", "amountCents", "reason", "status", "createdAt", "finishedAt"]).where("donationId", "=", donationId).orderBy("createdAt").orderBy("id").execute();

/** What the donor last asked of the team. */
const requestQuery = (donationId: string) =>
  db.selectFrom("refundRequest").select(["status", "answer"]).where("donationId", "=", donationId).orderBy("createdAt", "desc").executeTakeFirst();

/** The donor's own page, behind its signed link. @throws 404 for any other link. */
export async function getDonationPage(token: string) {
  const id = readDonationToken(token);
  if (!id) throw notFound();
  const { status } = orNotFound(await db.selectFrom("donation").select("status").where("id", "=", id).executeTakeFirst());
  const answered = await askStripe(id, status);
  const gift = orNotFound(await giftQuery(id));
  const at = await now();
  const lines = await listGiftLines(db, id);
  const [refunds, request] = [await refundsQuery(id), await requestQuery(id)];
  const facts = { ...gift, hasRefund: refunds.length > 0, isContested: gift.contest !== null };
  const asking = { isGone: gift.refundStatus !== null || gift.netCents === 0 || gift.contest !== null, hasRequest: request?.status === "asked" };
  return {
    ...gift, token, answered, refunds, request: request ?? null, lines, cancellable: canCancel(facts, at), askable: canAskRefund({ ...facts, ...asking }, at),
    hasParcel: isPosted(lines), corrections: await listCorrections(id), correctable: canCorrect({ ...gift, lines, hasRefund: facts.hasRefund }, at), campaignOver: isOver(gift.campaignStatus),
    givesAgain: canGiveAgain(gift, at), debitIsLate: gift.settlesBy !== null && at > gift.settlesBy, closingText: await readClosingText(db, { ...gift, id: gift.campaignId, status: gift.campaignStatus }, at),
  };
}

export type DonationPage = Awaited<ReturnType<typeof getDonationPage>>;
