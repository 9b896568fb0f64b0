import type { Switch } from "./switch";

const several = "app/features/settlement/several-payouts.server.test.ts";

export default [
  {
    protection: "A payout takes no more than its campaign has on the holder's account",
    file: "app/features/settlement/claim-payout.server.ts",
    from: "Math.min(payout.amountCents, await onHolderAccount(trx, campaignId))",
    to: "Math.min(payout.amountCents, await onHolderAccount(trx, campaignId) + payout.amountCents)",
    proof: several,
    title: "two campaigns on one Stripe account: what goes back to one's donors is not taken out of the other's payout",
  },
] satisfies Switch[];
