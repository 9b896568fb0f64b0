/** Integer cents. `campaignCents`: what the ledger has of the campaign on that account; `balanceCents`: what Stripe says of the whole account. */
type Reversible = { wantedCents: number; campaignCents: number; balanceCents: number };

/** What can be taken back of a transfer now: never another campaign's money, never more than there is. */
export const reversibleCents = ({ wantedCents, campaignCents, balanceCents }: Reversible): number =>
  Math.max(0, Math.min(wantedCents, campaignCents, balanceCents));

type Taking = { refundCents: number; transferCents: number; reversedCents: number; plannedCents: number };

/** How much of a transfer comes back for a refund: the refund, as long as the transfer (already without its fee) holds that much. */
export const toReverseCents = ({ refundCents, transferCents, reversedCents, plannedCents }: Taking): number =>
  Math.max(0, Math.min(refundCents, transferCents - reversedCents - plannedCents));
