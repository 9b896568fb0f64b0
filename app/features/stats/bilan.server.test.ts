import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { db } from "#db";
import { importHistory } from "#db/seeds/history";
import { useTestDatabase } from "#tests/database";
import { aTeamMember } from "#tests/factories/accounts";
import { aLiveCampaign } from "#tests/factories/campaigns";
import { aPaidGift } from "#tests/factories/ledger";
import { aPartner } from "#tests/factories/projects";
import { listBalances } from "~/features/ledger/balances.server";
import { formatEuros } from "~/lib/money";
import { bilanFile, teamBilanFile } from "./bilan-file.server";
import { cellWords } from "./bilan.fr";
import { readBilan, readBilanPage } from "./bilan.server";
import { readPast } from "./collected.server";
import { publicFigures } from "./figures.server";
import { realMoney } from "./headline";
import { checkLedger } from "~/features/reconciliation/ledger-check.server";

useTestDatabase();

const real = { isDemo: false };
const summer = new Date("2026-07-14T10:00:00Z");
const lines = async (file: Response) => (await file.text()).trim().split("\r\n").map((line) => line.split(";"));

/** Two campaigns in two communes: seven gifts of six donors, one of them given back in full, one in part. */
beforeAll(async () => {
  await importHistory(db);
  const [first, second] = [(await aLiveCampaign()).campaignId, (await aLiveCampaign()).campaignId];
  await db.updateTable("project").set({ communeCode: "62041", theme: "energie" }).where("id", "=", db.selectFrom("campaign").select("projectId").where("id", "=", second)).execute();
  for (const table of ["campaign", "project"] as const) await db.updateTable(table).set({ isDemo: false }).execute();
  for (const email of ["a", "b", "c", "d", "e"]) await aPaidGift(first, { email: `${email}@example.org`, amountCents: 2000, ...real });
  await aPaidGift(first, { email: "a@example.org", amountCents: 1000, at: summer, ...real });
  await aPaidGift(second, { email: "a@example.org", amountCents: 5050, refundedCents: 1000, at: summer, ...real });
  await aPaidGift(second, { email: "f@example.org", amountCents: 9900, refundedCents: 9900, at: summer, ...real });
});

test("collected is what the ledger's accounts hold for campaigns, and the file says what the page says", async () => {
  expect(await checkLedger()).toEqual([]);
  const held = (await listBalances(db)).filter(({ code }) => code.startsWith("campaign:funds:")).reduce((sum, { cents }) => sum - Number(cents), 0);
  const { bilan: { collected }, tables } = await readBilanPage("team", {});
  expect(collected).toEqual({ campaigns: 2, cents: held, citizens: 6, gifts: 7 });
  const shown = tables.find(({ key }) => key === "collecte")!.lines[0]!.cells[0]!;
  expect(cellWords(shown)).toBe(formatEuros(held));
  const [head, cents] = await lines(await teamBilanFile(await aTeamMember(), {}, "collecte"));
  expect([head![0], cents![0], cents![1]]).toEqual(["Ce qui a été collecté", "Collecté (€)", (held / 100).toFixed(2).replace(".", ",")]);
});

test("the home page and the bilan count the same", async () => {
  const { demonstration, history, live } = await publicFigures();
  const { collected, past } = await readBilan({});
  expect(live).toEqual({ projects: collected.campaigns, cents: collected.cents, citizens: collected.citizens });
  expect(history).toEqual({ projects: past.total.campaigns, cents: past.total.cents, citizens: past.total.citizens });
  expect(demonstration.cents).toBe(0);
});

test("shares by place and need add up to the whole", async () => {
  const { collected, shares } = await readBilan({});
  for (const list of [shares.theme!, shares.epci!, shares.commune!])
    expect([list.reduce((sum, { cents }) => sum + cents, 0), list.reduce((sum, { citizens }) => sum + citizens, 0)]).toEqual([collected.cents, collected.citizens]);
  expect(shares.commune!.map(({ label, citizens }) => [label, citizens])).toContainEqual(["Arras", 1]);
});

test("a gift counts on its own day, whenever a part of it goes back", async () => {
  expect((await readBilan({ from: "2026-07-14", to: "2026-07-14" })).collected).toEqual({ campaigns: 2, cents: 5050, citizens: 2, gifts: 2 });
  expect((await readBilan({ to: "2026-07-13", theme: "energie" })).collected.cents).toBe(0);
});

test("a project that two partners carry counts once, and for each of them", async () => {
  const [one, two, none] = [(await aPartner("Un")).partnerId, (await aPartner("Deux")).partnerId, (await aPartner("Aucun")).partnerId];
  const { id: applicationId } = await db.selectFrom("labelApplication").select("id").where("projectId", "in", db.selectFrom("project").select("id").where("theme", "=", "energie")).executeTakeFirstOrThrow();
  for (const partnerId of [one, two]) {
    const values = { applicationId, partnerId, status: "given" as const, relation: "supports" as const, statement: "Oui.", signatory: "Odile Exemple", requestedAt: summer, answeredAt: summer };
    await db.insertInto("attestation").values(values).execute();
  }
  expect((await readBilan({})).collected.campaigns).toBe(2);
  const collectedOf = async (partnerId: string) => (await readBilan({ partnerId })).collected.cents;
  expect([await collectedOf(one), await collectedOf(two), await collectedOf(none)]).toEqual([4050, 4050, 0]);
  expect((await readBilan({})).shares.partner!.filter(({ key }) => key === one || key === two).map(({ cents }) => cents)).toEqual([4050, 4050]);
});

test("the past is what was published; a total that the period cuts is said, not counted", async () => {
  expect((await readPast({})).total).toEqual({ campaigns: 71, cents: 27_326_300, citizens: 4809, gifts: null });
  const { total, cut } = await readPast({ from: "2018-06-01", to: "2022-12-31" });
  expect(total).toMatchObject({ campaigns: 11, cents: 4_757_400, citizens: 621 });
  expect(cut.map(({ campaigns }) => campaigns)).toEqual([39]);
  expect((await readPast({ to: "2017-12-31" })).total.campaigns).toBe(21);
});

test("a demonstration's gifts are never added to the past", async () => {
  const { bilan } = await readBilanPage("everybody", {});
  expect(realMoney(bilan, true)).toMatchObject({ cents: 27_326_300, citizens: 4809 });
  expect(realMoney(bilan, false)).toMatchObject({ cents: 27_326_300 + bilan.collected.cents, citizens: 4815 });
  const { campaignId } = await aLiveCampaign();
  await aPaidGift(campaignId, { email: "demo@example.org", amountCents: 777 });
  expect((await readBilan({})).collected).toEqual(bilan.collected);
  expect((await readBilan({}, undefined, db, true)).collected.cents).toBe(777);
});

test("the public file hides what the public page hides", async () => {
  const [, ...rows] = await lines(await bilanFile({}, "besoins"));
  expect(rows.length).toBe(2);
  expect(rows.flatMap(([, cents, citizens]) => [cents, citizens])).toEqual(["non publié", "non publié", "non publié", "non publié"]);
  await expect(bilanFile({}, "partenaires")).rejects.toMatchObject({ status: 404 });
  await expect(bilanFile({}, "communes")).rejects.toMatchObject({ status: 404 });
});

test("the database keeps the days that a published total covers", async () => {
  await expect(sql`update history_period set to_day = '2030-01-01'`.execute(db)).rejects.toMatchObject({ code: "23001" });
});
