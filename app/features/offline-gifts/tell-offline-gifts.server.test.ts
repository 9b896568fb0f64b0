import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aTeamMember } from "#tests/factories/accounts";
import type { TestCampaign } from "#tests/factories/campaigns";
import { aConfirmedGift, anOfflineCampaign, aRecordedGift } from "#tests/factories/offline-gifts";
import type { Actor } from "~/features/accounts/permissions";
import { moveClockTo, now } from "~/lib/clock.server";
import { decideOfflineGift } from "./decide-offline-gift.server";
import { recordableUntil } from "./offline-gift";
import { listDueOfflineNotices, tellOfflineGifts } from "./tell-offline-gifts.server";

useTestDatabase();

let campaign: TestCampaign;
let team: Actor;
beforeEach(async () => {
  // What the world before this test left undecided is not told here.
  await db.updateTable("campaign").set({ takesOfflineGifts: false }).execute();
  campaign = await anOfflineCampaign();
  team = await aTeamMember();
});

const hourMs = 3_600_000;
const due = async () => (await listDueOfflineNotices(db, await now())).length;
const later = async (hours: number) => moveClockTo(new Date((await now()).getTime() + hours * hourMs));
const mails = async () =>
  (await db.selectFrom("mailMessage").select("props").where("recipient", "=", team.email).where("template", "=", "offline-gifts-to-confirm").orderBy("createdAt").execute()).map(({ props }) => props);

describe("the team hears of gifts that wait for a second person", () => {
  test("in one mail the next morning, whoever runs it how often", async () => {
    await aRecordedGift(campaign);
    await aRecordedGift(campaign, { amountCents: 7000 });
    await aConfirmedGift(campaign);
    await later(25);
    expect(await due()).toBe(1);
    await Promise.all([1, 2, 3].map(() => tellOfflineGifts()));
    expect(await due()).toBe(0);
    expect(await mails()).toMatchObject([{ count: 2, ending: false, lines: [{ count: 2, cents: 12_000 }] }]);
  });

  test("and again before the delay ends, unless somebody decided", async () => {
    const [waits, decided] = [await aRecordedGift(campaign), await aRecordedGift(campaign)];
    await later(25);
    await tellOfflineGifts();
    await decideOfflineGift(team, decided, { verdict: "refuse", hideWords: false, reason: "Le scan ne se lit pas." });
    const endsAt = new Date((await now()).getTime() - 24 * hourMs);
    await db.updateTable("campaign").set({ endsAt }).where("id", "=", campaign.campaignId).execute();
    await moveClockTo(new Date(recordableUntil({ endsAt, takesOfflineGifts: true })!.getTime() - hourMs));
    await tellOfflineGifts();
    await tellOfflineGifts();
    expect(await mails()).toMatchObject([{ count: 2, ending: false }, { count: 1, ending: true }]);
    expect(await db.selectFrom("offlineTeamNotice").select("stage").where("offlineGiftId", "=", waits).orderBy("stage").execute()).toEqual([{ stage: "declared" }, { stage: "ending" }]);
  });
});
