import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "#db";
import type { Sandbox } from "#scripts/sandbox/start";
import { useTestDatabase } from "#tests/database";
import { aLiveCampaign, control } from "#tests/factories/settlement";
import { now } from "~/lib/clock.server";
import { aWorld, killedThere } from "./life";
import { pointsOf } from "./stages";

useTestDatabase();
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await aWorld();
});
afterAll(() => sandbox.stop());

test.each(pointsOf("reminder"))("killed at %s, each who asked is reminded once, and no address stays", async (point) => {
  const { campaignId } = await aLiveCampaign(sandbox);
  const emails = [1, 2, 3].map((who) => `${point}.${who}@example.org`);
  const at = await now();
  await db.updateTable("campaign").set({ endsAt: new Date(at.getTime() + 47 * 3_600_000) }).where("id", "=", campaignId).execute();
  await db.insertInto("endReminder").values(emails.map((email) => ({ campaignId, email, addressKey: `${campaignId} ${email}`, askedAt: at }))).execute();
  await killedThere(point);
  for (const email of emails) expect(await control(sandbox, `/mails?to=${encodeURIComponent(email)}`)).toHaveLength(1);
  expect(await db.selectFrom("endReminder").select("id").execute()).toEqual([]);
});
