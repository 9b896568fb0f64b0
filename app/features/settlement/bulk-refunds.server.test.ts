import { afterAll, beforeAll, expect, test } from "vitest";
import { sql } from "kysely";
import { db } from "#db";
import type { Sandbox } from "#scripts/sandbox/start";
import { useTestDatabase } from "#tests/database";
import { aLiveCampaign, aPaidGift, aReserve, aSandbox, close, control, drain } from "#tests/factories/settlement";
import { disagreements } from "#tests/invariants";
import { listRefundSteps } from "~/features/refunds/refund-progress.server";
import { settleCampaign } from "./settle-campaign.server";

const gifts = 60;
useTestDatabase();
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await aSandbox();
  await aReserve(gifts * 2500 + 10_000);
});
afterAll(() => sandbox.stop());

const jobs = async () => (await sql<{ task: string }>`select task_identifier as task from graphile_worker.jobs where task_identifier like 'refund\\_%'`.execute(db)).rows.map(({ task }) => task);

test("sixty gifts go back in three jobs, one that Stripe is too busy for comes again, and progress is told on the way (situation 7)", async () => {
  const { campaignId } = await aLiveCampaign(sandbox, { goalCents: 1_000_000 });
  for (let gift = 0; gift < gifts; gift += 1) await aPaidGift(sandbox, campaignId, 2500);
  expect(await close(campaignId, gifts * 2500, gifts)).toBe("failed");
  await settleCampaign(campaignId);
  expect(await jobs()).toEqual(["refund_batch", "refund_batch", "refund_batch"]);

  await control(sandbox, "/fail", { method: "POST", path: "/v1/refunds", status: 429, times: 7 });
  await drain();
  const steps = await listRefundSteps(campaignId);
  expect(steps.reduce((sum, { count }) => sum + count, 0)).toBe(gifts);
  expect(steps.find(({ status }) => status === "succeeded")!.count).toBeGreaterThanOrEqual(gifts - 7);
  expect(await disagreements()).toEqual([]);

  await sql`update graphile_worker._private_jobs set run_at = now()`.execute(db);
  await drain();
  expect(await listRefundSteps(campaignId)).toEqual([{ status: "succeeded", failure: null, count: gifts, cents: gifts * 2500 }]);
  expect((await db.selectFrom("campaign").select("status").where("id", "=", campaignId).executeTakeFirstOrThrow()).status).toBe("settled");
  const { mails } = await db.selectFrom("mailMessage").select((eb) => eb.fn.countAll<number>().as("mails")).where("template", "=", "refund-sent").executeTakeFirstOrThrow();
  expect(mails).toBe(gifts);
  expect(await disagreements()).toEqual([]);
});
