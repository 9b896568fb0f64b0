import type { Switch } from "./switch";

const several = "app/features/settlement/several-payouts.server.test.ts";

const versions = "app/features/settlement/statement-versions.server.test.ts";
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
  {
    protection: "A statement that was written never changes",
    sql: "drop trigger statement_append_only on statement", proof: versions, title: "nobody changes or removes a version, and changed bytes are not given",
  },
  {
    protection: "A statement's file is given only as it was written",
    file: "app/features/files/files.server.ts", from: "if (sha256 !== undefined && hashOf(bytes) !== sha256)", to: "if (bytes.length < 0)",
    proof: versions, title: "nobody changes or removes a version, and changed bytes are not given",
  },
  {
    protection: "A statement whose lines do not add up to the ledger is not written",
    file: "app/features/settlement/write-statement.server.ts", from: "if (statement.disagreeing.length > 0)", to: "if (statement.disagreeing.length < 0)",
    proof: versions, title: "a statement whose lines do not add up to the ledger is not written",
  },
] satisfies Switch[];
