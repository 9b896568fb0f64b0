import { DomainError } from "~/lib/errors";
import { answerRefusals, answersKey } from "./answers";
import type { Basket, BasketLine, PricedBasket } from "./basket";
import type { SaidIdentity } from "./donor-identity";

/** What a donor asks for, read from the form and tidied; amounts are computed from our own prices. */
export type GiftRequest = {
  campaignId: string;
  /** Drawn with the form: a double click or a second tab sends the same one. */
  formToken: string;
  basket: Basket;
  email: string;
  donorName: string | null;
  anonymous: boolean;
  amountHidden: boolean;
  message: string | null;
  postalAddress: string | null;
  accountId: string | null;
  /** Said by whoever gives much, where the law asks. */
  identity?: SaidIdentity;
};

type KnownGift = Pick<GiftRequest, "campaignId" | "email" | "donorName" | "anonymous" | "amountHidden" | "message" | "postalAddress"> & {
  freeCents: number;
  lines: readonly BasketLine[];
};

const linesKey = (lines: readonly BasketLine[]) =>
  lines.filter(({ quantity }) => quantity > 0).map(({ rewardId, quantity, answers = [] }) => `${rewardId}×${quantity} ${answersKey(answers, quantity)}`).sort().join("\f");

/** Is this the gift that we already know, or another one sent from the same page (Back, then a change)? */
export const isSameGift = (known: KnownGift, request: GiftRequest): boolean =>
  known.campaignId === request.campaignId &&
  known.email.toLowerCase() === request.email.toLowerCase() &&
  known.donorName === request.donorName &&
  known.anonymous === request.anonymous &&
  known.amountHidden === request.amountHidden &&
  known.message === request.message &&
  // Kept only for a parcel; without parcel it makes no difference.
  (known.postalAddress === null || known.postalAddress === request.postalAddress) &&
  known.freeCents === request.basket.freeCents &&
  linesKey(known.lines) === linesKey(request.basket.lines);

type Said = Pick<GiftRequest, "donorName" | "postalAddress" | "anonymous" | "amountHidden">;

/** PRODUCT §4: a parcel goes to a name, at an address, and what is in it has a price. */
const parcelRules: { broken: (said: Said) => boolean; code: string; field: string }[] = [
  { broken: ({ donorName }) => !donorName, code: "donations.name_missing", field: "name" },
  { broken: ({ postalAddress }) => !postalAddress, code: "donations.address_missing", field: "address" },
  { broken: ({ anonymous }) => anonymous, code: "donations.name_on_parcel", field: "anonymous" },
  { broken: ({ amountHidden }) => amountHidden, code: "donations.amount_on_parcel", field: "amountHidden" },
];

/** What stands in the way of posting this basket, each beside its field; nothing when nothing is posted. */
export const parcelRefusals = ({ needsAddress }: Pick<PricedBasket, "needsAddress">, said: Said): DomainError[] =>
  needsAddress ? parcelRules.filter(({ broken }) => broken(said)).map(({ code, field }) => new DomainError(code, {}, field)) : [];

/** All that keeps this gift from being handed over, at once: a parcel without address, a question without answer. */
export const handOverRefusals = (priced: PricedBasket, said: Said): DomainError[] => [
  ...priced.lines.flatMap((line) => answerRefusals(line, line.answers, line.place)),
  ...parcelRefusals(priced, said),
];
