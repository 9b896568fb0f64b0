import type { Switch } from "./switch";

const several = "app/features/settlement/several-payouts.server.test.ts";

const care = "app/features/settlement/payout-care.server.test.ts";

export default [
  {
    protection: "A payout takes no more than its campaign has on the holder's account",
    file: "app/features/settlement/claim-payout.server.ts",
    from: "Math.min(payout.amountCents, await onHolderAccount(trx, campaignId))",
    to: "Math.min(payout.amountCents, await onHolderAccount(trx, campaignId) + payout.amountCents)",
    proof: several,
    title: "two campaigns on one Stripe account: what goes back to one's donors is not taken out of the other's payout",
  },
  {
    protection: "A payout that Stripe is being asked for is not suspended any more",
    file: "app/features/settlement/suspend-payout.server.ts", from: `.where("askedAt", "is", null)`, to: "",
    proof: care, title: "a payout that Stripe is being asked for is not suspended any more",
  },
  {
    protection: "One person never stops a payout and lets it go",
    sql: "alter table payout_suspension drop constraint payout_suspension_two_people",
    proof: care, title: "the database itself refuses that one person stops a payout and lets it go",
  },
  {
    protection: "After a change of bank account payouts wait 72 hours",
    file: "app/features/settlement/claim-payout.server.ts",
    from: `if (await accountHeldUntil(trx, await organisationOf(trx, campaignId), await now(trx))) return wait(trx, payoutId, "account_change");`, to: "",
    proof: care, title: "a change of bank account: every lead is told, and the payout waits 72 hours",
  },
] satisfies Switch[];
