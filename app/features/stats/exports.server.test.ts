import { expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aTeamMember } from "#tests/factories/accounts";
import { aLiveCampaign } from "#tests/factories/campaigns";
import { aPaidGift } from "#tests/factories/ledger";
import { exportTables, isExportKey, type ExportKey } from "./export-tables";
import { giveExport } from "./exports.server";

useTestDatabase();

test("each table leaves whole, said in the journal, with formulas as text (situation 24)", async () => {
  const team = await aTeamMember();
  const { campaignId, projectId } = await aLiveCampaign();
  await db.updateTable("project").set({ name: "=cmd|'/C calc'!A0" }).where("id", "=", projectId).execute();
  await aPaidGift(campaignId, { email: "a@example.org", amountCents: 2050, refundedCents: 50 });
  for (const key of Object.keys(exportTables) as ExportKey[]) {
    const text = await (await giveExport(team, key)).text();
    const [head, line] = text.split("\r\n");
    expect([head!.split(";")[0], line!.startsWith("'=cmd")]).toEqual(["Projet", true]);
    expect(text).not.toContain("example.org");
  }
  const told = await db.selectFrom("auditEntry").select("objectId").where("action", "=", "export.downloaded").where("actorAccountId", "=", team.accountId).orderBy("position").execute();
  expect(told.map(({ objectId }) => objectId)).toEqual(Object.keys(exportTables));
});

test("a campaign's line says what the ledger says", async () => {
  const [head, line] = (await (await giveExport(await aTeamMember(), "campagnes")).text()).split("\r\n").map((text) => text.split(";"));
  expect(line![head!.indexOf("Collecté (€)")]).toBe("20,00");
  expect(line![head!.indexOf("Citoyens")]).toBe("1");
});

test("no other word of the address is a table", () => expect(["toString", "__proto__", "contacts", ""].map(isExportKey)).toEqual([false, false, false, false]));
