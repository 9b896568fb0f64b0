import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "#db";
import type { Sandbox } from "#scripts/sandbox/start";
import { useTestDatabase } from "#tests/database";
import { aTeamMember } from "#tests/factories/accounts";
import { readCampaign, type TestCampaign } from "#tests/factories/campaigns";
import { aConfirmedGift, anOfflineCampaign, aRecordedGift, aScan, readOffline } from "#tests/factories/offline-gifts";
import { aReadyAccount, aSandbox, drain } from "#tests/factories/settlement";
import { bookDisagreements } from "#tests/invariants";
import type { Actor } from "~/features/accounts/permissions";
import { cancelCampaign } from "~/features/campaigns/stop-campaign.server";
import { heldByHolder } from "~/features/ledger/accounts";
import { accountBalance } from "~/features/ledger/balances.server";
import * as closeCampaign from "~/jobs/handlers/close-campaign.server";
import { moveClockTo, now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { readOfflineStatement } from "./counted-offline.server";
import { decideOfflineGift } from "./decide-offline-gift.server";
import { decideReturn } from "./decide-return.server";
import { listDueOfflineReturns, remindOfflineReturns } from "./offline-ended.server";
import { proveReturn } from "./prove-return.server";

useTestDatabase();
const dayMs = 86_400_000;
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await aSandbox();
  return () => sandbox.stop();
});

let campaign: TestCampaign;
let team: Actor;
beforeEach(async () => {
  team = await aTeamMember();
  // Five euros are wanted: one cheque is enough.
  campaign = await anOfflineCampaign({ goalCents: 500_000, thresholdPercent: 1 });
  const { id } = await aReadyAccount(sandbox.url);
  await db.updateTable("organisation").set({ stripeAccountId: id, stripeReadyAt: new Date() }).where("id", "=", campaign.organisationId).execute();
});

/** As if the campaign had ended so many days ago. */
async function endedFor(days: number): Promise<void> {
  const endsAt = new Date((await now()).getTime() - days * dayMs);
  await db.updateTable("campaign").set({ startsAt: new Date(endsAt.getTime() - 30 * dayMs), endsAt }).where("id", "=", campaign.campaignId).execute();
}
const close = async () => {
  await closeCampaign.handle({ name: "close_campaign", campaignId: campaign.campaignId });
  await drain();
};
const status = async () => (await readCampaign(campaign.campaignId)).status;
const held = () => accountBalance(db, heldByHolder(campaign.campaignId));
const mailsTo = async (email: string) => (await db.selectFrom("mailMessage").select("template").where("recipient", "=", email).orderBy("createdAt").execute()).map(({ template }) => template);

describe("the campaign succeeds", () => {
  test("with cheques alone: they are the holder's for good, apart on the statement, and the campaign is settled", async () => {
    const id = await aConfirmedGift(campaign);
    await endedFor(20);
    await close();
    await drain();
    expect(await status()).toBe("settled");
    expect(await readCampaign(campaign.campaignId)).toMatchObject({ countedCents: 5000, countedGifts: 1 });
    expect((await readOffline(id)).settledAt).not.toBeNull();
    expect(await held()).toBe(0);
    expect(await readOfflineStatement(db, campaign.campaignId)).toEqual({ gifts: 1, cents: 5000 });
    expect(await mailsTo(campaign.holder.email)).toContain("campaign-succeeded");
    expect(await bookDisagreements()).toEqual([]);
  });

  test("what nobody confirmed in time does not count, and cannot be confirmed any more", async () => {
    await aConfirmedGift(campaign);
    const late = await aRecordedGift(campaign);
    await endedFor(20);
    await close();
    expect(await readOffline(late)).toMatchObject({ status: "refused", decidedBy: null });
    expect(await readCampaign(campaign.campaignId)).toMatchObject({ countedCents: 5000 });
    await expect(decideOfflineGift(team, late, { verdict: "confirm", hideWords: false, reason: "" })).rejects.toMatchObject({ code: "offline.already_decided" });
    expect(await mailsTo(campaign.holder.email)).toContain("offline-gift-refused");
  });

  test("nothing is confirmed while the outcome is being written", async () => {
    await aConfirmedGift(campaign);
    const late = await aRecordedGift(campaign);
    await endedFor(20);
    await Promise.allSettled([close(), decideOfflineGift(team, late, { verdict: "confirm", hideWords: false, reason: "" })]);
    expect((await readOffline(late)).status).toBe("refused");
    expect(await readCampaign(campaign.campaignId)).toMatchObject({ countedCents: 5000 });
    expect(await bookDisagreements()).toEqual([]);
  });
});

test("a cancelled campaign: its confirmed gifts go back, the others are not kept", async () => {
  const [kept, undecided] = [await aConfirmedGift(campaign), await aRecordedGift(campaign)];
  await cancelCampaign(team, campaign.campaignId, "Le porteur renonce à son projet.");
  await close();
  expect((await readOffline(undecided)).status).toBe("refused");
  await proveReturn(campaign.holder, campaign.campaignId, kept, parisDay(await now()), aScan);
  await decideReturn(team, kept, { verdict: "accept", reason: "" });
  expect(await held()).toBe(0);
  expect(await bookDisagreements()).toEqual([]);
});

describe("the campaign fails", () => {
  let id: string;
  const today = async () => parisDay(await now());
  beforeEach(async () => {
    await db.updateTable("campaign").set({ thresholdPercent: 100 }).where("id", "=", campaign.campaignId).execute();
    id = await aConfirmedGift(campaign, { email: "odette@example.org" });
    await endedFor(20);
    await close();
  });
  const prove = async () => proveReturn(campaign.holder, campaign.campaignId, id, await today(), aScan);

  test("it is not settled before the holder gave back and somebody of the team saw the proof", async () => {
    expect(await status()).toBe("failed");
    await prove();
    await expect(prove()).rejects.toMatchObject({ code: "offline.not_to_return" });
    expect(await held()).toBe(5000);
    await decideReturn(team, id, { verdict: "accept", reason: "" });
    await drain();
    expect(await status()).toBe("settled");
    expect((await readOffline(id)).status).toBe("returned");
    expect(await held()).toBe(0);
    expect(await bookDisagreements()).toEqual([]);
  });

  test("a proof that does not convince is sent again", async () => {
    await prove();
    await decideReturn(team, id, { verdict: "decline", reason: "Le nom ne se lit pas." });
    expect((await readOffline(id)).status).toBe("confirmed");
    await prove();
    await decideReturn(team, id, { verdict: "accept", reason: "" });
    expect((await readOffline(id)).status).toBe("returned");
  });

  test("who proves does not accept", async () => {
    const row = { offlineGiftId: id, returnedOn: await today(), fileId: (await db.selectFrom("file").select("id").limit(1).executeTakeFirstOrThrow()).id, provedBy: team.accountId, provedAt: new Date() };
    await db.insertInto("offlineReturn").values(row).execute();
    await expect(decideReturn(team, id, { verdict: "accept", reason: "" })).rejects.toMatchObject({ code: "offline.same_person" });
  });

  test("holder and donor are told once; a week before, and once late with the team", async () => {
    const due = async () => (await listDueOfflineReturns(db, await now())).filter((job) => "campaignId" in job && job.campaignId === campaign.campaignId);
    const tellNow = async () => {
      expect(await due()).toHaveLength(1);
      await Promise.all([1, 2].map(() => remindOfflineReturns(campaign.campaignId)));
      expect(await due()).toEqual([]);
    };
    const returns = async (email: string) => (await mailsTo(email)).filter((template) => template === "offline-gifts-to-return").length;
    await tellNow();
    expect(await returns(campaign.holder.email)).toBe(1);
    expect((await mailsTo("odette@example.org")).filter((template) => template === "offline-gift-news")).not.toEqual([]);
    await moveClockTo(new Date((await now()).getTime() + 25 * dayMs));
    await tellNow();
    expect([await returns(campaign.holder.email), await returns(team.email)]).toEqual([2, 0]);
    await moveClockTo(new Date((await now()).getTime() + 10 * dayMs));
    await tellNow();
    expect([await returns(campaign.holder.email), await returns(team.email)]).toEqual([3, 1]);
  });
});
