import type { Switch } from "./switch";

const proof = "app/features/donations/own-gifts.server.test.ts";
const shown = "app/features/donations/shown-gifts.server.test.ts";
const perDonor = "app/features/donations/per-donor.server.test.ts";

/** What a donor may find again, and nobody else. */
export default [
  { protection: "A donor's link shows the gifts of its own address", file: "app/features/donations/own-gifts.server.ts", from: `.where("donation.email", "=", email)`, to: "", proof, title: "shows the gifts of this address only" },
  { protection: "A donor's link ends", file: "app/features/donations/donor-link.server.ts", from: `.where("expiresAt", ">", await now())`, to: "", proof, title: "the link ends after seven days" },
  { protection: "No confirmation leaves for a gift given back", file: "app/features/donations/resend-confirmation.server.ts", from: ` || goesBack`, to: "", proof, title: "is refused for a gift given back" },
  { protection: "A reward stays within what one donor may hold", file: "app/features/donations/reserve-gift.server.ts", from: "await mustStayWithinPerDonor(trx, request.email, priced.lines);", to: "", proof: perDonor, title: "the gifts of one address count together" },
  { protection: "Two gifts of one donor do not both take the last one", file: "app/features/donations/reserve-gift.server.ts", from: `await take(trx, campaign.id, priced);
    await mustStayWithinPerDonor(trx, request.email, priced.lines);`, to: `await mustStayWithinPerDonor(trx, request.email, priced.lines);
    await take(trx, campaign.id, priced);`, proof: perDonor, title: "five gifts of one donor at the same moment" },
  { protection: "A payment is shown at once, whoever counted before", sql: "drop trigger donation_pulse on donation", proof: shown, title: "a gift that becomes paid, and one written as paid" },
  { protection: "A gift taken back is shown no more at once", sql: "drop trigger refund_pulse_new on refund", proof: shown, title: "a gift that its donor takes back" },
  { protection: "What is kept to be shown misses no transaction that was under way", file: "app/features/donations/pulse.server.ts", from: "pg_snapshot_xmin(", to: "pg_snapshot_xmax(", proof: shown, title: "a gift whose transaction was under way" },
] satisfies Switch[];
