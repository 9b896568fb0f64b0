import type { Switch } from "./switch";

const reversals = "app/features/settlement/reversal.server.test.ts";

/** What stands between a gift that goes back and money counted twice. */
export default [
  {
    protection: "A payout waits for a planned reversal",
    file: "app/features/settlement/claim-payout.server.ts", from: `if (await reversalIsPlanned(trx, campaignId)) return wait(trx, payoutId, "reversal_under_way");`, to: "",
    proof: reversals, title: "a payout waits for a planned reversal",
  },
  {
    protection: "A reversal waits for a payout that was asked",
    file: "app/features/refunds/claim-reversal.server.ts", from: `if (await payoutIsAsked(trx, campaignId)) return wait(trx, reversalId, "payout_under_way");`, to: "",
    proof: reversals, title: "a reversal for a payout that was asked",
  },
  {
    protection: "A reversal that Stripe's keys have forgotten is searched for",
    file: "app/features/refunds/send-reversal.server.ts", from: "if (one.metadata?.reversal_id === reversal.id) return one;", to: "",
    proof: reversals, title: "when Stripe has forgotten the key: the same reversal",
  },
] satisfies Switch[];
