import type { Switch } from "./switch";

const visibility = "app/features/donations/visibility.ts";
const table = "app/features/donations/visibility.test.ts";

/** What a donor hides, and what a donor says. */
export default [
  { protection: "A hidden name is read by neither public nor holder", file: visibility, from: `  !anonymous && !wordsHidden && (`, to: `  !wordsHidden && (`, proof: table, title: "a donor who hides their name, seen by the holder" },
  { protection: "A hidden amount is not read by the holder", file: visibility, from: `amountCents: holder && !gift.amountHidden ?`, to: `amountCents: holder ?`, proof: table, title: "a donor who hides the amount, seen by the holder" },
  { protection: "No name beside a reward tells a hidden amount", file: visibility, from: `nameOnReward: holder && !gift.anonymous && !gift.amountHidden ?`, to: `nameOnReward: holder && !gift.anonymous ?`, proof: table, title: "a donor who hides the amount, pickup" },
  { protection: "A statement does not tell a hidden amount apart", file: "app/features/settlement/read-statement.server.ts", from: `addUpHidden(gifts)`, to: `{ apart: [...gifts], together: [] as Gift[] }`, proof: "app/features/settlement/hidden-gift.server.test.ts", title: "adds a hidden amount up with those of two other donors" },
  { protection: "Nothing is hidden from whoever posts a parcel", file: "app/features/donations/gift-request.ts", from: `needsAddress ? parcelRules`, to: `needsAddress && false ? parcelRules`, proof: "app/routes/public/give.server.test.ts", title: "name and amount of a posted reward cannot be hidden" },
  { protection: "What a donor wrote before a correction is kept", sql: "drop trigger donation_correction_append_only on donation_correction", proof: "app/features/donations/correct-donation.server.test.ts", title: "what was before is kept" },
  { protection: "A reward that asks is not given without its answers", file: "app/features/donations/gift-request.ts", from: `...priced.lines.flatMap((line) => answerRefusals(line, line.answers, line.place)),`, to: "", proof: "app/routes/public/give-answers.server.test.ts", title: "one question left out" },
] satisfies Switch[];
