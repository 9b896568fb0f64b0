import type { CampaignStatus } from "~/features/campaigns/campaign";
import type { OfflineStatus } from "./offline-gift";

type Gift = { status: OfflineStatus; amountCents: number; settledAt: Date | string | null; campaignStatus: CampaignStatus; proofStatus: string | null };
export type OfflineSum = { label: string; count: number; cents: number };

const over: readonly CampaignStatus[] = ["failed", "cancelled"];
const isToReturn = ({ status, settledAt, campaignStatus }: Gift) => status === "confirmed" && settledAt === null && over.includes(campaignStatus);

/** Each gift is in exactly one of these, so that they add up to all that was recorded. */
const kinds: [label: string, is: (gift: Gift) => boolean][] = [
  ["À confirmer", ({ status }) => status === "declared"],
  ["Confirmés", (gift) => gift.status === "confirmed" && !isToReturn(gift)],
  ["À rendre", (gift) => isToReturn(gift) && gift.proofStatus !== "proved"],
  ["Rendus, preuve à regarder", (gift) => isToReturn(gift) && gift.proofStatus === "proved"],
  ["Rendus", ({ status }) => status === "returned"],
  ["Non retenus", ({ status }) => status === "refused"],
  ["Corrigés", ({ status }) => status === "corrected"],
];

/** What a campaign received outside the site, state by state, those without any left out. Integer cents. */
export const offlineSums = (gifts: readonly Gift[]): OfflineSum[] =>
  kinds
    .map(([label, is]) => ({ label, its: gifts.filter(is) }))
    .filter(({ its }) => its.length > 0)
    .map(({ label, its }) => ({ label, count: its.length, cents: its.reduce((sum, { amountCents }) => sum + amountCents, 0) }));
