import type { Switch } from "./switch";

const parts = "app/features/refunds/refund-part.server.test.ts";
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
  {
    protection: "Refunds asked at once never exceed their gift, whoever plans them",
    sql: "drop trigger refund_within_gift on refund", proof: parts, title: "the database itself refuses refunds beyond the gift",
  },
  {
    protection: "Who holds a campaign and who holds one of its gifts never wait for each other", file: "app/features/campaigns/lock-campaign.server.ts",
    from: `where("id", "=", campaignId).forNoKeyUpdate()`, to: `where("id", "=", campaignId).forUpdate()`, proof: parts, title: "never wait for each other",
  },
  {
    protection: "A refund takes no more of a gift than its bank has left", file: "app/features/refunds/refund.ts",
    from: "Math.min(amountCents, gift.netCents)", to: "amountCents", proof: "app/features/disputes/paid-twice.test.ts", title: "nothing of others is touched",
  },
  {
    protection: "A refund and the settlement never plan the same money",
    file: "app/features/refunds/refund-part.server.ts", from: "    await lockCampaignForGiving(trx, campaignId);\n", to: "",
    proof: parts, title: "refund and settlement at the same time",
  },
  {
    protection: "A refund paid by the label is confirmed by a second person",
    file: "app/features/refunds/outside-refund.ts", from: `status === "paid" && paidBy !== accountId`, to: `status === "paid"`,
    proof: "app/features/refunds/outside-refund.server.test.ts", title: "confirmed by a second person",
  },
] satisfies Switch[];
