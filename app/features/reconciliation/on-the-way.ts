/** Reasons for which an operation waits and goes on by itself: nobody has to do anything. */
const automatic = new Set(["disputed", "transfer_under_way", "reversal_under_way", "payout_under_way", "holder_balance", "not_available"]);

export const goesOnAlone = (failure: string | null): boolean => failure === null || automatic.has(failure);
export const automaticReasons = [...automatic];

export const waysKinds = ["debit", "refund", "reversal", "transfer", "payout"] as const;
export type WayKind = (typeof waysKinds)[number];

/** Money of one campaign that moves by itself. Integer cents. */
export type OnTheWay = { kind: WayKind; campaignId: string; projectName: string; count: number; cents: number; /** When it should be there, if anybody said. */ by: Date | null };
