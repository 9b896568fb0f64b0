import type { Switch } from "./switch";

const proof = "app/features/grants/grants.server.test.ts";

/** What keeps public money within what was awarded, in two people's hands, by the convention that was read. */
export default [
  { protection: "The parts of a grant never exceed what was awarded", sql: "drop trigger grant_instalment_within_award on grant_instalment", proof, title: "refuses sums beyond the award" },
  { protection: "A second person confirms what the Département paid", sql: "alter table grant_payment drop constraint grant_payment_second_person", proof, title: "refuses sums beyond the award" },
  { protection: "A convention is given only while its bytes have their hash", file: "app/features/grants/grant-files.server.ts", from: `{ attachment: true, cache: "private", sha256 }`, to: `{ attachment: true, cache: "private" }`, proof: "app/features/grants/holder-commands.server.test.ts", title: "only while its bytes are those that were hashed" },
] satisfies Switch[];
