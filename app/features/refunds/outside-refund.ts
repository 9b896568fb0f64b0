/** Stripe's reasons that tell of the card itself, or of a charge that a bank kept a part of: asking again would be refused again. */
const deadCard = new Set(["expired_or_canceled_card", "lost_or_stolen_card", "declined", "unknown", "charge_disputed"]);

/** Whether the donor must be paid another way. */
export const takesNoRefund = (failure: string | null): boolean => failure !== null && deadCard.has(failure);

export type OutsideStatus = "invited" | "iban_given" | "paid" | "confirmed";

/** The donor may still give, or correct, where to be paid. */
export const takesIban = (status: OutsideStatus): boolean => status === "invited" || status === "iban_given";

/** The bank transfer is noted by one person and confirmed by another. */
export const mayConfirm = (status: OutsideStatus, paidBy: string | null, accountId: string): boolean => status === "paid" && paidBy !== accountId;
