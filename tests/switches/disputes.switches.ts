import type { Switch } from "./switch";

/** What stands between a donor's bank and money paid twice or counted wrong. */
export default [
  {
    protection: "A contested gift is not refunded while its bank decides", file: "app/features/refunds/send-refund.server.ts",
    from: "if (await hasOpenDispute(db, refund.donationId)) return note(refundId, \"disputed\");", to: "", proof: "app/features/disputes/contested-refund.server.test.ts", title: "a planned refund waits for the bank",
  },
  {
    protection: "A lost dispute takes no more of a gift than is left of it", file: "app/features/disputes/dispute.ts",
    from: "Math.min(withdrawnCents, gift.netCents)", to: "withdrawnCents", proof: "app/features/disputes/dispute.test.ts", title: "the bank keeps",
  },
  {
    protection: "A contested gift is not transferred", file: "app/features/settlement/held-gifts.server.ts",
    from: ".where((eb) => eb.not(isDisputed(eb)))", to: "", proof: "app/features/disputes/transferred.server.test.ts", title: "held back while the rest is paid out",
  },
  {
    protection: "A repayment is confirmed by a second person", file: "app/features/debts/debt.ts",
    from: "repayment.recordedBy !== accountId", to: "true", proof: "app/features/debts/repayments.server.test.ts", title: "never the one who noted it",
  },
] satisfies Switch[];
