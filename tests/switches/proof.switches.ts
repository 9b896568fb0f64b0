import type { Switch } from "./switch";

export default [
  { protection: "A neighbour's sum below zero cannot hide a gift in its day", file: "app/features/proof/tree.ts",
    from: `Number.isSafeInteger(cents) && cents >= 0`, to: `Number.isSafeInteger(cents)`,
    proof: "app/features/proof/tree.test.ts", title: "a neighbour below zero is refused" },
  { protection: "A day of the public proof bears the seal of the day before", file: "app/features/proof/verify-proof.ts",
    from: `block.previousHash === last.hash &&`, to: ``,
    proof: "app/features/proof/tree.test.ts", title: "a day before, with its seal to match cannot be changed" },
  { protection: "A published day is never changed", sql: "drop trigger proof_block_append_only on proof_block",
    proof: "app/features/proof/proof.server.test.ts", title: "a published day changed" },
  { protection: "No leaf joins a published day", sql: "drop trigger proof_leaf_same_transaction on proof_leaf",
    proof: "app/features/proof/proof.server.test.ts", title: "a leaf that joins a closed day" },
  { protection: "The public reads no day beside a donor's name, since each day's sum is public", file: "app/features/donations/visibility.ts",
    from: `day: holder && name !== null`, to: `day: name !== null`,
    proof: "app/features/donations/visibility.test.ts", title: "a donor who hides nothing, seen by the public while it runs" },
] satisfies Switch[];
