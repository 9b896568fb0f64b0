import type { Switch } from "./switch";

const proof = "app/features/help/help.server.test.ts";

/** What keeps help counted as it was given, and helpers to those whom they chose. */
export default [
  { protection: "An offer of help is answered by the holder whom it was made to", file: "app/features/help/lock-request.server.ts", from: `.where("helpOffer.id", "=", offerId).where("helpRequest.campaignId", "=", campaignId)`, to: `.where("helpOffer.id", "=", offerId)`, proof, title: "only by the holder of that campaign" },
  { protection: "Hours that were counted stay", sql: "drop trigger help_offer_counted on help_offer", proof, title: "people are forgotten in time, what they gave stays counted" },
  { protection: "Whoever takes an offer back is forgotten", file: "app/features/help/answer-offer.server.ts", from: "{ endedAt: at, ...forgotten, forgottenAt: at }", to: "{ endedAt: at }", proof, title: "taken back by its link, nothing is left of the person, and it is no offer any more" },
] satisfies Switch[];
