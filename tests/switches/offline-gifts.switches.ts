import type { Switch } from "./switch";

const room = "app/features/offline-gifts";
const proof = `${room}/offline-gifts.server.test.ts`;

/** Gifts outside the site: what makes a cheque that nobody but the holder saw worth counting. */
export default [
  { protection: "Who recorded an offline gift does not confirm it", file: `${room}/decide-offline-gift.server.ts`, from: "    mustBeSomebodyElse(actor, { accountId: locked.gift.recordedBy, organisationId: locked.organisationId });\n", to: "", proof, title: "nobody of the organisation that keeps the money confirms it" },
  { protection: "The table refuses one person for both halves of an offline gift", sql: "alter table offline_gift drop constraint offline_gift_second_person", proof, title: "the table itself refuses one person for both" },
  { protection: "An offline gift is never rewritten", sql: "drop trigger offline_gift_guarded on offline_gift", proof, title: "a recorded gift is never rewritten" },
  { protection: "A failed campaign is not settled while offline gifts are to be given back", file: "app/features/settlement/settle-campaign.server.ts", from: "  if ((await countToReturn(trx, campaign.id)) > 0) return;\n", to: "", proof: `${room}/offline-end.server.test.ts`, title: "it is not settled before the holder gave back" },
  { protection: "A limited reward is limited over all the gifts of a donor, on the site and outside", file: `${room}/record-offline-gift.server.ts`, from: "    await mustStayWithinPerDonor(trx, input, priced);\n", to: "", proof, title: "more of a limited reward than one donor may have" },
  { protection: "A word of an offline gift that the team took away is read by nobody", file: `${room}/offline-support.server.ts`, from: "words_hidden_at is not null", to: "false", proof: "app/features/donations/moderate-words.server.test.ts", title: "of a gift outside the site is found" },
] satisfies Switch[];
