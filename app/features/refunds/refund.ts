/** Written on each transition of a refund, so that an old one is read with its own rules. */
export const refundRules = "refund-1";

/** A paid gift, in integer cents: what is left of it after refunds and lost disputes, and the processor's fee on the whole. */
export type PaidGift = { donationId: string; netCents: number; feeCents: number };
