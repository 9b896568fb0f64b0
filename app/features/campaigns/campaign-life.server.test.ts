import { beforeEach, describe, expect, test } from "vitest";
import { sql } from "kysely";
import { db } from "#db";
import { aCampaign, aLiveCampaign, listTransitions, readCampaign } from "#tests/factories/campaigns";
import { aTeamMember } from "#tests/factories/accounts";
import { aLabelledProject } from "#tests/factories/labelled-project";
import { useTestDatabase } from "#tests/database";
import type { Actor } from "~/features/accounts/permissions";
import { moveClockTo } from "~/lib/clock.server";
import { addDays, parisDay } from "~/lib/dates";
import { closeCampaign, finishClosing, markSettled } from "./close-campaign.server";
import { campaignEnd, launchInstant } from "./deadline";
import { listDueCampaigns } from "./due-campaigns.server";
import { launchCampaign } from "./launch-campaign.server";
import { approveCampaign, requestCampaignChanges } from "./review-campaign.server";
import { cancelCampaign, resumeCampaign, suspendCampaign } from "./stop-campaign.server";
import { submitCampaign } from "./submit-campaign.server";

useTestDatabase();

const refused = (code: string) => expect.objectContaining({ code });
const reason = "Il manque le devis du four, joignez-le.";
const today = () => parisDay(new Date());
let team: Actor;

beforeEach(async () => {
  team = await aTeamMember();
  await sql`update clock set offset_ms = 0`.execute(db);
});

const jobsOf = async (campaignId: string) => {
  const { rows } = await sql<{ identifier: string }>`select t.identifier from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id where j.key like ${`%:${campaignId}`} order by t.identifier`.execute(db);
  return rows.map(({ identifier }) => identifier);
};

const statusOf = async (campaignId: string) => (await readCampaign(campaignId)).status;
const succeeded = <T>(results: PromiseSettledResult<T>[]) => results.filter(({ status }) => status === "fulfilled");

describe("review", () => {
  test("corrections go back to the holder, with their reason, and come again", async () => {
    const { holder, campaignId } = await aCampaign({ status: "in_review" });
    await requestCampaignChanges(team, campaignId, reason);
    expect(await listTransitions(campaignId)).toMatchObject([{ fromStatus: "in_review", toStatus: "changes_requested", reason, accountId: team.accountId }]);
    const mail = await db.selectFrom("mailMessage").select(["template", "props"]).where("recipient", "=", holder.email).executeTakeFirstOrThrow();
    expect(mail).toMatchObject({ template: "campaign-changes-requested", props: { reason } });
    await submitCampaign(holder, campaignId);
    expect(await statusOf(campaignId)).toBe("in_review");
  });

  test("approved for later: nothing opens before its hour", async () => {
    const { campaignId } = await aCampaign({ status: "in_review" });
    const launchOn = addDays(today(), 5);
    await approveCampaign(team, campaignId, launchOn);
    expect(await readCampaign(campaignId)).toMatchObject({ status: "approved", launchOn, startsAt: null });
    expect(await jobsOf(campaignId)).toEqual([]);
    expect(await launchCampaign(campaignId)).toBe(false);
  });

  test("approved after its hour: the launch is asked for at once", async () => {
    const { campaignId } = await aCampaign({ status: "in_review" });
    await moveClockTo(new Date(launchInstant(addDays(today(), 1)).getTime() + 1000));
    await approveCampaign(team, campaignId, addDays(today(), 1));
    expect(await jobsOf(campaignId)).toEqual(["launch_campaign"]);
  });

  test("refused when the day is past or the label ran out meanwhile", async () => {
    const { campaignId } = await aCampaign({ status: "in_review" });
    await expect(approveCampaign(team, campaignId, addDays(today(), -1))).rejects.toEqual(refused("campaign.launch_in_past"));
    const late = await aCampaign({ status: "in_review" }, await aLabelledProject({ labelEndsAt: new Date(Date.now() - 1000) }));
    await expect(approveCampaign(team, late.campaignId, addDays(today(), 1))).rejects.toEqual(refused("campaign.incomplete"));
    expect([await statusOf(campaignId), await statusOf(late.campaignId)]).toEqual(["in_review", "in_review"]);
  });

  test("two people of the team approve and correct at once: one of them does", async () => {
    const { campaignId } = await aCampaign({ status: "in_review" });
    const results = await Promise.allSettled([approveCampaign(team, campaignId, addDays(today(), 3)), requestCampaignChanges(team, campaignId, reason)]);
    expect(succeeded(results)).toHaveLength(1);
    expect(await listTransitions(campaignId)).toHaveLength(1);
  });
});

describe("launch", () => {
  const anApproved = async (options = {}) => {
    const launchOn = addDays(today(), 1);
    const campaign = await aCampaign({ status: "approved", launchOn }, await aLabelledProject(options));
    return { ...campaign, launchOn };
  };

  test("at eight in Paris, and freezes its dates; ten launches make one", async () => {
    const { campaignId, launchOn } = await anApproved();
    const due = async (at: Date) => (await listDueCampaigns(db, at)).filter((job) => "campaignId" in job && job.campaignId === campaignId);
    expect(await due(new Date(launchInstant(launchOn).getTime() - 1))).toEqual([]);
    expect(await due(launchInstant(launchOn))).toEqual([{ name: "launch_campaign", campaignId }]);
    await moveClockTo(launchInstant(launchOn));
    const results = await Promise.all(Array.from({ length: 10 }, () => launchCampaign(campaignId)));
    expect(results.filter(Boolean)).toHaveLength(1);
    const row = await readCampaign(campaignId);
    expect(row).toMatchObject({ status: "live", endsAt: campaignEnd(launchOn, 30) });
    expect(parisDay(row.startsAt!)).toBe(launchOn);
    expect(await due(launchInstant(launchOn))).toEqual([]);
  });

  test.each([
    ["without a complete account", { accountReady: false }],
    ["under a label that ran out", { labelEndsAt: new Date(Date.now() + 3_600_000) }],
  ])("never %s", async (_, options) => {
    const { campaignId, launchOn } = await anApproved(options);
    await moveClockTo(launchInstant(launchOn));
    expect(await launchCampaign(campaignId)).toBe(false);
    expect(await listDueCampaigns(db, launchInstant(launchOn))).not.toContainEqual({ name: "launch_campaign", campaignId });
  });
});

describe("suspension", () => {
  test("and resumption keep the deadline", async () => {
    const { campaignId } = await aLiveCampaign();
    const { endsAt } = await readCampaign(campaignId);
    await suspendCampaign(team, campaignId, reason);
    expect(await statusOf(campaignId)).toBe("suspended");
    await resumeCampaign(team, campaignId, "Le devis est arrivé.");
    expect(await readCampaign(campaignId)).toMatchObject({ status: "live", endsAt });
  });

  test("is cancelled at the deadline, and cannot be lifted after it", async () => {
    const { campaignId } = await aLiveCampaign({ status: "suspended" });
    const { endsAt } = await readCampaign(campaignId);
    expect(await closeCampaign(campaignId)).toBe("suspended");
    await moveClockTo(new Date(endsAt!.getTime() + 1000));
    await expect(resumeCampaign(team, campaignId, reason)).rejects.toEqual(refused("campaign.deadline_passed"));
    expect(await closeCampaign(campaignId)).toBe("cancelled");
  });
});

describe("cancellation", () => {
  test.each(["draft", "in_review", "changes_requested", "approved", "live", "suspended", "closing"] as const)("from %s asks for the refunds", async (status) => {
    const { campaignId } = await aCampaign({ status });
    await cancelCampaign(team, campaignId, reason);
    expect(await statusOf(campaignId)).toBe("cancelled");
    expect(await jobsOf(campaignId)).toEqual(["close_campaign"]);
  });

  test.each(["succeeded", "failed", "settled", "cancelled"] as const)("never from %s", async (status) => {
    const { campaignId } = await aCampaign({ status });
    await expect(cancelCampaign(team, campaignId, reason)).rejects.toEqual(refused("campaign.wrong_state"));
  });
});

describe("closing", () => {
  const finish = (campaignId: string, count: { countedCents: number; paidGifts: number; openGifts: number }) =>
    db.transaction().execute((trx) => finishClosing(trx, campaignId, count, new Date()));

  test("starts one second after 23:59:59, once", async () => {
    const { campaignId } = await aLiveCampaign();
    const { endsAt } = await readCampaign(campaignId);
    expect(await closeCampaign(campaignId)).toBe("live");
    await moveClockTo(new Date(endsAt!.getTime() + 1000));
    expect(await listDueCampaigns(db, new Date(endsAt!.getTime() + 1000))).toContainEqual({ name: "close_campaign", campaignId });
    expect(await Promise.all([closeCampaign(campaignId), closeCampaign(campaignId)])).toEqual(["closing", "closing"]);
    expect(await listTransitions(campaignId)).toHaveLength(1);
  });

  test("waits for open payments, then freezes the count and hands over once", async () => {
    const { campaignId } = await aCampaign({ status: "closing", thresholdPercent: 75 });
    expect(await finish(campaignId, { countedCents: 400_000, paidGifts: 8, openGifts: 1 })).toBeNull();
    expect(await statusOf(campaignId)).toBe("closing");
    const results = await Promise.all([1, 2, 3].map(() => finish(campaignId, { countedCents: 375_000, paidGifts: 9, openGifts: 0 })));
    expect(results.filter((result) => result === "succeeded")).toHaveLength(1);
    expect(await readCampaign(campaignId)).toMatchObject({ status: "succeeded", countedCents: 375_000, countedGifts: 9 });
    expect(await jobsOf(campaignId)).toEqual(["settle_campaign"]);
  });

  test("one cent short fails", async () => {
    const { campaignId } = await aCampaign({ status: "closing", thresholdPercent: 75 });
    expect(await finish(campaignId, { countedCents: 374_999, paidGifts: 9, openGifts: 0 })).toBe("failed");
  });

  test("a later count cannot reopen the outcome", async () => {
    const { campaignId } = await aCampaign({ status: "failed" });
    expect(await finish(campaignId, { countedCents: 900_000, paidGifts: 9, openGifts: 0 })).toBeNull();
    expect(await statusOf(campaignId)).toBe("failed");
  });

  test("is settled once", async () => {
    const { campaignId } = await aCampaign({ status: "succeeded" });
    const settle = () => db.transaction().execute((trx) => markSettled(trx, campaignId, new Date()));
    await Promise.all([settle(), settle()]);
    expect(await listTransitions(campaignId)).toMatchObject([{ fromStatus: "succeeded", toStatus: "settled" }]);
  });
});
