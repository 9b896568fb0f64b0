import type { Switch } from "./switch";

const room = "app/features/offline-gifts";
const proof = `${room}/offline-gifts.server.test.ts`;

/** Gifts outside the site: what makes a cheque that nobody but the holder saw worth counting. */
export default [
  { protection: "Who recorded an offline gift does not confirm it", file: `${room}/decide-offline-gift.server.ts`, from: "    mustBeSomebodyElse(actor, { accountId: locked.gift.recordedBy, organisationId: locked.organisationId });\n", to: "", proof, title: "nobody of the organisation that keeps the money confirms it" },
  { protection: "The table refuses one person for both halves of an offline gift", sql: "alter table offline_gift drop constraint offline_gift_second_person", proof, title: "the table itself refuses one person for both" },
  { protection: "An offline gift is never rewritten", sql: "drop trigger offline_gift_guarded on offline_gift", proof, title: "a recorded gift is never rewritten" },
  { protection: "A failed campaign is not settled while offline gifts are to be given back", file: "app/features/settlement/settle-campaign.server.ts", from: "  if ((await countToReturn(trx, campaign.id)) > 0) return;\n", to: "", proof: `${room}/offline-end.server.test.ts`, title: "it is not settled before the holder gave back" },
] satisfies Switch[];
