/** Kinds of event whose object is read again from Stripe, by how their name begins; the others are kept and change nothing. */
export const readAgain = ["checkout.session.", "charge.failed", "charge.succeeded", "account.updated", "charge.dispute.", "refund.", "transfer.", "payout.", "topup."] as const;

export type ReadAgain = (typeof readAgain)[number];

export const beginningOf = (type: string): ReadAgain | undefined => readAgain.find((beginning) => type.startsWith(beginning));

export const isReadAgain = (type: string): boolean => beginningOf(type) !== undefined;
