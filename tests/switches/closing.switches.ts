import type { Switch } from "./switch";

const closing = "app/features/donations/closing.server.test.ts";
const attempts = "app/features/donations/attempts.server.test.ts";

/** Slow payments, attempts and the deadline. */
export default [
  {
    protection: "Direct debit is offered only while it can settle in time",
    file: "app/features/donations/reserve-gift.server.ts",
    from: "canOfferDebit({ endsAt: campaign.endsAt!, takesOfflineGifts: campaign.takesOfflineGifts }, payableUntil)", to: "true",
    proof: "app/features/donations/debit.server.test.ts", title: "is not when the campaign ends too soon for the banks",
  },
  {
    protection: "Closing waits for direct debits",
    file: "app/jobs/handlers/close-campaign.server.ts", from: "openGifts: open }", to: "openGifts: 0 }",
    proof: closing, title: "for a debit ordered in time, says so once, then counts it",
  },
  {
    protection: "Two closings write one outcome",
    file: "app/features/campaigns/lock-campaign.server.ts", from: ".forNoKeyUpdate()", to: "",
    proof: closing, title: "two closings at once: one outcome, one settlement",
  },
  {
    protection: "No gift is opened behind a closing",
    file: "app/features/donations/reserve-gift.server.ts",
    from: "await lockCampaignForGiving(trx, request.campaignId)", to: `await trx.selectFrom("campaign").selectAll().where("id", "=", request.campaignId).executeTakeFirstOrThrow()`,
    proof: closing, title: "a gift that was being opened while the campaign closed is refused",
  },
  {
    protection: "One basket, one open payment",
    sql: "drop index donation_one_open_per_basket",
    proof: attempts, title: "the database itself refuses two open payments of one basket",
  },
] satisfies Switch[];
