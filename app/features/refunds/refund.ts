/** Written on each transition of a refund, so that an old one is read with its own rules. */
export const refundRules = "refund-2";

/** A paid gift, in integer cents: what is left of it after refunds (those under way included) and lost disputes, and the processor's fee on the whole. */
export type PaidGift = { donationId: string; netCents: number; feeCents: number };

/** Integer cents of one gift; `refundsCents`: all its refunds but those given up: one that failed is still owed to the donor. */
export type GiftFacts = { status: string; amountCents: number; lostCents: number; refundsCents: number };

/** What may still be given back of a gift. */
export const refundableCents = ({ status, amountCents, lostCents, refundsCents }: GiftFacts): number =>
  status === "paid" ? Math.max(0, amountCents - lostCents - refundsCents) : 0;

/** How a refund divides: what the gift had still to give, and what it had not (its donor's bank kept it first; the label bears it). Integer cents. */
export function shareOf(amountCents: number, gift: { netCents: number }): { ofGiftCents: number; beyondCents: number } {
  const ofGiftCents = Math.min(amountCents, gift.netCents);
  return { ofGiftCents, beyondCents: amountCents - ofGiftCents };
}

/** A line of rewards, given back whole or not at all. */
export type RewardPart = { lineId: string; quantity: number; unitCents: number; isBack: boolean };
export type PartAsked = { lineIds: readonly string[]; otherCents: number };
export type PartRefusal = "refunds.nothing" | "refunds.line_gone" | "refunds.too_much";

/** The amount of a part refund, or why it cannot be. */
export function decidePart(gift: GiftFacts, lines: readonly RewardPart[], { lineIds, otherCents }: PartAsked): { cents: number } | { refusal: PartRefusal } {
  const chosen = lines.filter(({ lineId }) => lineIds.includes(lineId));
  if (chosen.length !== new Set(lineIds).size || chosen.some(({ isBack }) => isBack)) return { refusal: "refunds.line_gone" };
  const cents = otherCents + chosen.reduce((sum, { quantity, unitCents }) => sum + quantity * unitCents, 0);
  if (cents <= 0) return { refusal: "refunds.nothing" };
  return cents > refundableCents(gift) ? { refusal: "refunds.too_much" } : { cents };
}

