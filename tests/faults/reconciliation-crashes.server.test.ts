import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "#db";
import type { Sandbox } from "#scripts/sandbox/start";
import { useTestDatabase } from "#tests/database";
import { aTeamMember } from "#tests/factories/accounts";
import { plantCost } from "#tests/factories/reconciliation";
import { now } from "~/lib/clock.server";
import { aWorld, killedThere } from "./life";
import { pointsOf } from "./stages";

useTestDatabase();
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await aWorld();
  await aTeamMember();
});
afterAll(() => sandbox.stop());

const mails = async () => (await db.selectFrom("mailMessage").select("id").where("template", "=", "discrepancies").execute()).length;

test.each(pointsOf("reconciliation"))("killed at %s, the books are compared once and the difference is told once", async (point) => {
  const [key, before] = [randomUUID(), await mails()];
  await db.insertInto("reconciliationRun").values({ key, startedAt: await now() }).execute();
  await plantCost(sandbox, 100);
  await killedThere(point);
  expect(await db.selectFrom("reconciliationRun").select("key").where("key", "=", key).where("finishedAt", "is not", null).execute()).toHaveLength(1);
  expect(await db.selectFrom("discrepancy").select((eb) => eb.fn.max("lastSeenAt").as("at")).groupBy("subject").execute()).toHaveLength(before + 1);
  expect(await mails()).toBe(before + 1);
});
