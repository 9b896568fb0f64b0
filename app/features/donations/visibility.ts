import type { CampaignStatus } from "~/features/campaigns/campaign";
import type { HandOver } from "~/features/campaigns/reward";
import { parisDay } from "~/lib/dates";

/** What a gift says of its donor, whatever the way it came. Amounts in integer cents. */
export type GiftFacts = {
  donorName: string | null;
  message: string | null;
  postalAddress: string | null;
  amountCents: number;
  chargedAt: Date | null;
  /** The donor hid their name. */
  anonymous: boolean;
  /** The donor hid the amount. */
  amountHidden: boolean;
  /** The team took the name and the message away from public view. */
  wordsHidden: boolean;
};

export type Viewer = "public" | "holder" | "donor" | "team";

/** What stands around the gift: its campaign, and how many of its donors have a gift that nothing tells apart. */
export type Around = { campaignStatus: CampaignStatus; alikeDonors: number };

export type SeenGift = {
  name: string | null;
  message: string | null;
  /** Paris day, only beside a name, never for the public: the sum of each day is published for ever, and some days have one gift. */
  day: string | null;
  amountCents: number | null;
  /** Beside a reward that its donor fetches or that needs no hand-over: the reward says a price. */
  nameOnReward: string | null;
  /** On a parcel, which cannot go to nobody. */
  parcel: { name: string | null; address: string | null };
};

/** A donor who hides an amount is named among so many that nothing tells apart, or not at all. */
export const leastAlike = 3;

const ended: readonly CampaignStatus[] = ["succeeded", "settled", "failed", "cancelled"];

/** Its counter moves no more. */
export const isOver = (status: CampaignStatus): boolean => ended.includes(status);

/** The counter is public: a name that appears when it moves says how much. It waits for the end, and for company. */
const mayBeNamed = ({ anonymous, amountHidden, wordsHidden }: GiftFacts, { campaignStatus, alikeDonors }: Around): boolean =>
  !anonymous && !wordsHidden && (!amountHidden || (isOver(campaignStatus) && alikeDonors >= leastAlike));

const mayBeRead = ({ amountHidden, wordsHidden }: GiftFacts, { campaignStatus }: Around): boolean =>
  !wordsHidden && (!amountHidden || isOver(campaignStatus));

const nobody = { name: null, address: null };

const everything = (gift: GiftFacts): SeenGift => ({
  name: gift.donorName, message: gift.message, day: gift.chargedAt && parisDay(gift.chargedAt), amountCents: gift.amountCents,
  nameOnReward: gift.donorName, parcel: { name: gift.donorName, address: gift.postalAddress },
});

/**
 * What somebody may see of a gift: the one place that knows (PRODUCT §4: name and amount hidden from public and holder).
 * Donor and team see everything; the holder learns names to thank and to deliver, never an e-mail; the public no amount.
 */
export function whatIsSeenOf(gift: GiftFacts, viewer: Viewer, around: Around): SeenGift {
  if (viewer === "donor" || viewer === "team") return everything(gift);
  const name = mayBeNamed(gift, around) ? gift.donorName : null;
  const holder = viewer === "holder";
  return {
    name,
    message: mayBeRead(gift, around) ? gift.message : null,
    day: holder && name !== null && !gift.amountHidden && gift.chargedAt ? parisDay(gift.chargedAt) : null,
    amountCents: holder && !gift.amountHidden ? gift.amountCents : null,
    nameOnReward: holder && !gift.anonymous && !gift.amountHidden ? gift.donorName : null,
    parcel: holder ? { name: gift.donorName, address: gift.postalAddress } : nobody,
  };
}

/** Who is named beside a reward, and where it goes. */
export const recipientOf = ({ nameOnReward, parcel }: SeenGift, handOver: HandOver): { name: string | null; address: string | null } =>
  handOver === "post" ? parcel : { name: nameOnReward, address: null };

type StatedGift = { amountHidden: boolean; donor: string };

/**
 * The gifts of a statement, which names nobody but dates each amount: those of a hidden amount are added up with one
 * another, and with the last of the others, until as many donors stand in the sum as nothing tells apart.
 */
export function addUpHidden<G extends StatedGift>(gifts: readonly G[]): { apart: G[]; together: G[] } {
  const together = gifts.filter(({ amountHidden }) => amountHidden);
  const apart = gifts.filter(({ amountHidden }) => !amountHidden);
  const donors = () => new Set(together.map(({ donor }) => donor)).size;
  while (together.length > 0 && donors() < leastAlike && apart.length > 0) together.push(apart.pop()!);
  return { apart, together };
}
