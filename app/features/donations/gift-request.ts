import { DomainError } from "~/lib/errors";
import type { Basket, PricedBasket } from "./basket";

/** What a donor asks for, read from the form and tidied; amounts are computed from our own prices. */
export type GiftRequest = {
  campaignId: string;
  /** Drawn with the form: a double click or a second tab sends the same one. */
  formToken: string;
  basket: Basket;
  email: string;
  donorName: string | null;
  anonymous: boolean;
  message: string | null;
  postalAddress: string | null;
  accountId: string | null;
};

type KnownGift = Pick<GiftRequest, "campaignId" | "email" | "donorName" | "anonymous" | "message" | "postalAddress"> & {
  freeCents: number;
  lines: readonly { rewardId: string; quantity: number }[];
};

const linesKey = (lines: readonly { rewardId: string; quantity: number }[]) =>
  lines.filter(({ quantity }) => quantity > 0).map(({ rewardId, quantity }) => `${rewardId}×${quantity}`).sort().join(" ");

/** Is this the gift that we already know, or another one sent from the same page (Back, then a change)? */
export const isSameGift = (known: KnownGift, request: GiftRequest): boolean =>
  known.campaignId === request.campaignId &&
  known.email.toLowerCase() === request.email.toLowerCase() &&
  known.donorName === request.donorName &&
  known.anonymous === request.anonymous &&
  known.message === request.message &&
  // Kept only for a parcel; without parcel it makes no difference.
  (known.postalAddress === null || known.postalAddress === request.postalAddress) &&
  known.freeCents === request.basket.freeCents &&
  linesKey(known.lines) === linesKey(request.basket.lines);

/** @throws DomainError donations.name_missing | donations.address_missing when a reward goes by post to nobody or nowhere. */
export function mustBeDeliverable(priced: PricedBasket, request: GiftRequest): void {
  if (!priced.needsAddress) return;
  if (!request.donorName) throw new DomainError("donations.name_missing", {}, "name");
  if (!request.postalAddress) throw new DomainError("donations.address_missing", {}, "address");
}
