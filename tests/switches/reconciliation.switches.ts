import type { Switch } from "./switch";

export default [
  { protection: "A correction of the ledger takes a second person", file: "app/features/reconciliation/decide-correction.server.ts",
    from: `waiting.proposedBy === actor.accountId`, to: `waiting.proposedBy === ""`,
    proof: "app/features/reconciliation/ledger-corrections.server.test.ts", title: "takes two people: whoever proposed it may not confirm it, nor may the database be told so" },
  { protection: "The database refuses a correction confirmed by whoever proposed it", sql: "alter table ledger_correction drop constraint ledger_correction_two_people",
    proof: "app/features/reconciliation/ledger-corrections.server.test.ts", title: "takes two people: whoever proposed it may not confirm it, nor may the database be told so" },
  { protection: "A kind of line that Stripe invents is never passed over", file: "app/features/reconciliation/pair.ts",
    from: `if (stripe && !stripe.known) return "unknown_type";`, to: ``,
    proof: "app/features/reconciliation/pair.test.ts", title: "unknown_type: a type that we do not know, even just now" },
] satisfies Switch[];
