/** Hours during which payouts wait after a change of bank account or representative: a thief who took over a mailbox is noticed by then. */
export const accountChangeHours = 72;

export const accountChangeHoldsUntil = (at: Date): Date => new Date(at.getTime() + accountChangeHours * 3_600_000);

/** As the middle of a sentence: « … a été demandé ». */
export const accountChangeWords = {
  bank: "un changement de compte bancaire",
  representative: "un nouveau représentant légal",
  seen: "un nouveau compte bancaire, vu chez Stripe",
} as const;

export type AccountChangeKind = keyof typeof accountChangeWords;
