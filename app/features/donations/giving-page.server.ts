import { randomUUID } from "node:crypto";
import { db } from "#db";
import { canOfferDebit, lastDebitDay } from "~/features/campaigns/closing";
import { canGive, sessionExpiry } from "~/features/campaigns/deadline";
import { thresholdCents } from "~/features/campaigns/outcome";
import { findPublicCampaign, type PublicCampaign } from "~/features/campaigns/public-campaigns.server";
import type { RewardLine } from "~/features/campaigns/reward-stock.server";
import type { Reward } from "~/features/campaigns/reward";
import { listPublicRewards } from "~/features/campaigns/rewards.server";
import { communeName } from "~/features/territory/communes.server";
import { intermediary } from "~/features/territory/current.server";
import { now } from "~/lib/clock.server";
import { orNotFound } from "~/lib/errors";
import { eurosInput } from "~/lib/money";
import { askStripe } from "./ask-stripe.server";
import { askable } from "./basket";
import { readDonationToken } from "./donation-link.server";
import type { DonationStatus } from "./donation";
import type { GiftForm } from "./donations.schemas";
import { givingState } from "./giving-pauses.server";
import type { GivingTerms } from "./giving-terms";
import { linesOf } from "./lock-donation.server";
import { basketTokenOf } from "./read-basket.server";
import { shownTotals } from "./shown-gifts.server";
import { vigilanceRulesAt } from "./vigilance-rules.server";

export type OfferedReward = Reward & { /** How many this donor may ask for. */ askable: number };

async function termsOf(campaign: PublicCampaign, at: Date): Promise<GivingTerms> {
  const totals = await shownTotals([campaign.id]);
  const ending = { endsAt: campaign.endsAt!, takesOfflineGifts: campaign.takesOfflineGifts };
  return {
    organisationName: campaign.organisationName, legalForm: campaign.legalForm, commune: communeName(campaign.communeCode),
    goalCents: campaign.goalCents, thresholdPercent: campaign.thresholdPercent, labelFeePercent: campaign.labelFeePercent,
    feeBearer: campaign.feeBearer, endsAt: campaign.endsAt!, payoutWithinDays: campaign.payoutWithinDays, contact: intermediary().email,
    debitUntil: canOfferDebit(ending, sessionExpiry(at)) ? lastDebitDay(ending) : null,
    offline: campaign.takesOfflineGifts && campaign.offlinePayee && campaign.offlineAddress ? { payee: campaign.offlinePayee, address: campaign.offlineAddress } : null,
    reached: totals.get(campaign.id)!.raisedCents >= thresholdCents(campaign.goalCents, campaign.thresholdPercent),
  };
}

export type ResumedGift = { id: string; status: DonationStatus; checkoutUrl: string | null; sessionExpiresAt: Date; lines: RewardLine[]; form: Partial<GiftForm> };

/** The gift that the payment page sent back here, with what its donor had written. */
async function findResumedGift(campaignId: string, token: string): Promise<ResumedGift | null> {
  const id = readDonationToken(token);
  if (!id) return null;
  const find = () => db.selectFrom("donation").selectAll().where("id", "=", id).where("campaignId", "=", campaignId).executeTakeFirst();
  const known = await find();
  if (!known) return null;
  // Paid a moment ago in another tab? Nothing is said of it before Stripe is asked.
  const answered = await askStripe(id, known.status);
  const gift = (await find())!;
  const formToken = await basketTokenOf(gift);
  const { email, donorName, message, postalAddress, anonymous, amountHidden, freeCents, status, checkoutUrl, sessionExpiresAt } = gift;
  return {
    id, status: answered ? status : "processing", checkoutUrl, sessionExpiresAt, lines: await linesOf(db, id),
    form: {
      formToken, email, anonymous, amountHidden, free: freeCents ? eurosInput(freeCents) : undefined,
      name: donorName ?? undefined, message: message ?? undefined, address: postalAddress ?? undefined,
    },
  };
}

/** Rewards as this donor may choose them: what an open gift of theirs holds is theirs to keep. */
function offeredTo(rewards: Reward[], resumed: ResumedGift | null): OfferedReward[] {
  const own = (id: string) => (resumed?.status === "pending" ? (resumed.lines.find((line) => line.rewardId === id)?.quantity ?? 0) : 0);
  return rewards.map((reward) => ({ ...reward, askable: askable({ ...reward, taken: reward.taken - own(reward.id) }) }));
}

const startLine = (rewardId: string, chosen: { quantity: number; answers?: string[][] } | undefined) => ({
  rewardId, quantity: chosen?.quantity ?? 0, units: (chosen?.answers ?? []).map((answers) => ({ answers })),
});

type Asked = { slug: string; rewardId: string | null; resume: string | null };

/** Everything the giving page shows. @throws 404 when the project has no campaign that the public may see. */
export async function getGivingPage({ slug, rewardId, resume }: Asked) {
  const campaign = orNotFound(await findPublicCampaign(slug));
  const { id: campaignId, projectName, title } = campaign;
  const at = await now();
  if (!canGive(campaign, at)) return { isOpen: false, slug, projectName, title, campaignId, pause: null } as const;
  const { paused: pause } = await givingState(db, campaignId, at);
  const { minGiftCents, identifyFromCents } = await vigilanceRulesAt(db, at);
  const resumed = resume ? await findResumedGift(campaignId, resume) : null;
  const rewards = offeredTo(await listPublicRewards(campaignId), resumed);
  const chosen = resumed?.lines ?? (rewardId ? [{ rewardId, quantity: 1 }] : []);
  const lines = rewards.map(({ id }) => startLine(id, chosen.find((line) => line.rewardId === id)));
  const start: Partial<GiftForm> = { ...(resumed?.form ?? { formToken: randomUUID() }), lines };
  return { isOpen: true, slug, projectName, title, campaignId, rewards, terms: await termsOf(campaign, at), resumed, start, pause, minGiftCents, identifyFromCents } as const;
}

export type GivingPage = Extract<Awaited<ReturnType<typeof getGivingPage>>, { isOpen: true }>;
