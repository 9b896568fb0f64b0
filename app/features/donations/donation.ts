import { canGive, chargeCounts } from "~/features/campaigns/deadline";
import type { CampaignStatus } from "~/features/campaigns/campaign";

/** The states of a gift (PRODUCT §4). Refunds are rows of their own: a gift that was paid stays `paid`. */
export const donationStates = {
  pending: { label: "Paiement ouvert", tone: "todo", open: true },
  processing: { label: "Paiement en cours", tone: "todo", open: true },
  paid: { label: "Payé", tone: "ok", open: false },
  expired: { label: "Paiement expiré", tone: "draft", open: false },
  failed: { label: "Paiement refusé", tone: "bad", open: false },
} as const;

export type DonationStatus = keyof typeof donationStates;
export const donationStatuses = Object.keys(donationStates) as DonationStatus[];
export const openStatuses: readonly DonationStatus[] = donationStatuses.filter((status) => donationStates[status].open);

/** What Stripe says of a payment, once re-read. `open`: the donor may still pay. */
export const paymentWords = ["open", "processing", "paid", "expired", "failed"] as const;
export type PaymentWord = (typeof paymentWords)[number];

/**
 * Where each word of Stripe leads. Nothing leaves `paid`; `paid` is reached from anywhere, because money that Stripe
 * holds exists whatever we believed; an older word than the one we know changes nothing.
 */
const steps: Record<DonationStatus, Partial<Record<PaymentWord, DonationStatus>>> = {
  pending: { processing: "processing", paid: "paid", expired: "expired", failed: "failed" },
  processing: { paid: "paid", expired: "expired", failed: "failed" },
  expired: { paid: "paid" },
  failed: { paid: "paid" },
  paid: {},
};

/** The next state, or null when nothing changes. */
export const nextStatus = (status: DonationStatus, word: PaymentWord): DonationStatus | null => steps[status][word] ?? null;

/** The donor has nothing more to do: paying again would be a second gift. */
export const isMade = (status: DonationStatus): boolean => status === "paid" || status === "processing";

/** Rewards stay promised to these. */
export const holdsStock = (status: DonationStatus): boolean => status === "pending" || status === "processing" || status === "paid";

/** Reasons for which all that is left of a gift goes back at once, without anybody of the team. */
export const wholeReasons = ["campaign_failed", "campaign_cancelled", "late_payment", "donor_wish"] as const;
/** Reasons that somebody of the team gives, for the whole gift or a part of it. */
export const teamReasons = ["donor_asked", "reward_missing", "amount_error", "gesture"] as const;

export type WholeReason = (typeof wholeReasons)[number];
export type TeamReason = (typeof teamReasons)[number];
export type RefundReason = WholeReason | TeamReason;

/** Gifts that go back whatever the campaign becomes: they stop counting as soon as their refund is planned. */
export const uncountedReasons: readonly RefundReason[] = ["late_payment", "donor_wish"];

/** Campaigns that still take a gift charged in time: those whose outcome is not written yet. */
const undecided: readonly CampaignStatus[] = ["live", "suspended", "closing"];

type PaidFacts = { campaignStatus: CampaignStatus; endsAt: Date; chargedAt: Date; rewardsKept: boolean };

/** Why a payment goes back at once, or null when it counts. */
export function refundAtOnce({ campaignStatus, endsAt, chargedAt, rewardsKept }: PaidFacts): WholeReason | null {
  if (!chargeCounts(endsAt, chargedAt) || !rewardsKept) return "late_payment";
  if (undecided.includes(campaignStatus)) return null;
  if (campaignStatus === "cancelled") return "campaign_cancelled";
  return campaignStatus === "failed" ? "campaign_failed" : "late_payment";
}

type AgainFacts = { status: DonationStatus; campaignStatus: CampaignStatus; startsAt: Date | null; endsAt: Date | null };

/** A payment that came to nothing may be tried again while the campaign takes gifts. */
export const canGiveAgain = ({ status, campaignStatus, startsAt, endsAt }: AgainFacts, now: Date): boolean =>
  (status === "expired" || status === "failed") && canGive({ status: campaignStatus, startsAt, endsAt }, now);

/** PRODUCT §4: a donor may cancel until 24 h before the end. */
export const cancellableUntil = (endsAt: Date): Date => new Date(endsAt.getTime() - 24 * 3_600_000);

type CancellationFacts = { status: DonationStatus; hasRefund: boolean; /** A bank decides about it, or took it. */ isContested: boolean; campaignStatus: CampaignStatus; endsAt: Date | null };

/** May the donor still take this gift back, now? A suspended campaign lets its donors leave too. */
export const canCancel = ({ status, hasRefund, isContested, campaignStatus, endsAt }: CancellationFacts, now: Date): boolean =>
  status === "paid" && !hasRefund && !isContested && (campaignStatus === "live" || campaignStatus === "suspended") && endsAt !== null && now <= cancellableUntil(endsAt);

type AskingFacts = CancellationFacts & { /** Nothing of it is left to give back, or all of it goes back already. */ isGone: boolean; hasRequest: boolean };

/** Campaigns whose gifts stay, unless the team decides otherwise: the others give everything back by themselves. */
const askable: readonly CampaignStatus[] = ["live", "suspended", "closing", "succeeded", "settled"];

/** The donor's own time is over, or a part went back already: they may ask the team, once at a time. */
export const canAskRefund = ({ isGone, hasRequest, ...facts }: AskingFacts, now: Date): boolean =>
  facts.status === "paid" && !isGone && !hasRequest && !canCancel(facts, now) && askable.includes(facts.campaignStatus);
