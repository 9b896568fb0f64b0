import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "#db";
import type { Sandbox } from "#scripts/sandbox/start";
import { useTestDatabase } from "#tests/database";
import { actorOf } from "#tests/factories/accounts";
import { aLiveCampaign, aPaidGift, aSandbox, close, drain, passDays, tick } from "#tests/factories/settlement";
import { heard, readPdf } from "#tests/read-pdf";
import { listSupporters } from "~/features/donations/supporters.server";
import { findFile } from "~/features/files/files.server";
import { readBytes } from "~/services/storage.server";
import { getMoneyProgress, getStatementFile } from "./statement.server";

useTestDatabase();
let sandbox: Sandbox;
let campaign: Awaited<ReturnType<typeof aLiveCampaign>>;

/** A settled campaign: Claire hid her amount, Zoé her name, three others nothing. */
beforeAll(async () => {
  sandbox = await aSandbox();
  campaign = await aLiveCampaign(sandbox);
  const gifts = [["Claire", 3731], ["Zoé", 2000], ["Ana", 1500], ["Bob", 2500], ["Cléo", 4000]] as const;
  const { startsAt } = await db.selectFrom("campaign").select("startsAt").where("id", "=", campaign.campaignId).executeTakeFirstOrThrow();
  for (const [index, [donorName, cents]] of gifts.entries()) {
    const id = await aPaidGift(sandbox, campaign.campaignId, cents);
    await db.updateTable("donation").set({ donorName, chargedAt: new Date(startsAt!.getTime() + index * 1000), amountHidden: donorName === "Claire", anonymous: donorName === "Zoé" }).where("id", "=", id).execute();
  }
  await close(campaign.campaignId, 13_731, 5);
  await drain();
  await passDays(sandbox, 8);
  await tick();
  await passDays(sandbox, 2.1);
  await tick();
});
afterAll(() => sandbox.stop());

const holder = () => actorOf(campaign.holder.accountId);

test("the statement adds a hidden amount up with those of two other donors, and its totals stay those of the ledger", async () => {
  const { lines, totals } = await getMoneyProgress(await holder(), campaign.campaignId);
  expect(totals).toMatchObject({ gifts: 5, grossCents: 13_731 });
  expect(lines.map(({ gifts, giftCents, chargedAt }) => [gifts, giftCents, chargedAt !== null])).toEqual([[1, 2000, true], [1, 1500, true], [3, 10_231, false]]);
});

test("the statement's file neither names nor tells apart what is hidden", async () => {
  const file = await findFile((await getStatementFile(await holder(), campaign.campaignId)).fileId);
  const words = heard(await readPdf(await readBytes(file!.storageKey))).join("\n");
  expect(words).toContain("3 dons réunis");
  expect(words).toContain("137,31 €");
  expect(words).not.toMatch(/37,31 €(?<!137,31 €)|Claire|Zoé/);
});

test("mails to anyone but the donors say neither", async () => {
  const donors = (await db.selectFrom("donation").select("email").where("campaignId", "=", campaign.campaignId).execute()).map(({ email }) => email);
  const mails = await db.selectFrom("mailMessage").select(["template", "props"]).where("recipient", "not in", donors).execute();
  expect(mails.length).toBeGreaterThan(0);
  for (const { template, props } of mails) expect(JSON.stringify(props), template).not.toMatch(/Claire|Zoé|\b3731\b/);
});

test("who hid the amount is named once the campaign is over, among enough others; nobody beside a day", async () => {
  const seen = () => listSupporters(campaign.campaignId);
  const named = async () => (await seen()).map(({ name }) => name).sort();
  // Claire and Zoé alone cannot be told apart: two are too few.
  expect(await named()).toEqual(["Ana", "Bob", "Cléo"]);
  await db.updateTable("donation").set({ anonymous: true }).where("donorName", "=", "Ana").execute();
  expect(await named()).toEqual(["Bob", "Claire", "Cléo"]);
  expect((await seen()).map(({ day }) => day)).toEqual([null, null, null]);
});
