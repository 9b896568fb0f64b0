import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { db } from "#db";
import { importHistory } from "#db/seeds/history";
import { useTestDatabase } from "#tests/database";
import { aTeamMember } from "#tests/factories/accounts";
import { aLiveCampaign } from "#tests/factories/campaigns";
import { aPaidGift } from "#tests/factories/ledger";
import { heard, readPdf } from "#tests/read-pdf";
import type { Actor } from "~/features/accounts/permissions";
import { fileResponse } from "~/features/files/files.server";
import { readBytes } from "~/services/storage.server";
import { publishReport } from "./publish-report.server";
import { readReportFigures } from "./report-figures.server";
import { getReportFile, listReports, listReportsOwed, previewReport, yearParam } from "./reports.server";

useTestDatabase();

const governance = "L’association est dirigée par un conseil d’administration de six personnes.\nLe bureau prépare, le comité décide.";
const lastYear = new Date().getFullYear() - 1;
let team: Actor;

beforeAll(async () => {
  await importHistory(db);
  team = await aTeamMember();
  const { campaignId } = await aLiveCampaign();
  for (const table of ["campaign", "project"] as const) await db.updateTable(table).set({ isDemo: false }).execute();
  const gift = (email: string, amountCents: number, day: string) => aPaidGift(campaignId, { email, amountCents, at: new Date(day), isDemo: false });
  await gift("a@example.org", 2000, `${lastYear}-06-01T10:00:00Z`);
  await gift("a@example.org", 1000, `${lastYear}-06-02T10:00:00Z`);
  await gift("b@example.org", 5000, `${lastYear}-12-31T22:59:59Z`);
  // Already the next year in Paris.
  await gift("c@example.org", 9000, `${lastYear}-12-31T23:00:00Z`);
});

test("a year ends at midnight in Paris (situation 15)", async () => {
  const { collected, donors } = await readReportFigures(lastYear);
  expect({ ...collected, donors }).toEqual({ campaigns: 1, cents: 8000, citizens: 2, gifts: 3, donors: 2 });
  expect((await readReportFigures(lastYear + 1)).collected.cents).toBe(9000);
});

test("what was published for a year before this site stands apart", async () => {
  const { past, collected } = await readReportFigures(2022);
  expect([past?.cents, collected.cents]).toEqual([4_757_400, 0]);
  expect((await readReportFigures(2019)).past).toBeNull();
});

test("a year that is not over is not published", async () => {
  await expect(publishReport(team, lastYear + 1, { governance })).rejects.toMatchObject({ code: "report.year_not_over" });
  expect(await listReports()).toEqual([]);
  await expect(getReportFile(lastYear)).rejects.toMatchObject({ status: 404 });
});

test("two clicks publish once; another text is a new number; the earlier one stays (situation 10)", async () => {
  const [first, again] = await Promise.all([publishReport(team, lastYear, { governance }), publishReport(team, lastYear, { governance })]);
  expect(first).toBe(again);
  await publishReport(team, lastYear, { governance: `${governance} Corrigé.` });
  expect((await listReports()).map(({ year, number }) => [year, number])).toEqual([[lastYear, 2]]);
  expect((await db.selectFrom("yearlyReport").select("number").orderBy("number").execute()).map(({ number }) => number)).toEqual([1, 2]);
  const told = await db.selectFrom("auditEntry").select(["objectId", "after"]).where("action", "=", "report.published").orderBy("position").execute();
  expect(told).toEqual([1, 2].map((number) => ({ objectId: String(lastYear), after: { number, giftsCents: 8000 } })));
});

test("its PDF is tagged, says each figure, and everybody reads the same bytes", async () => {
  const file = await getReportFile(lastYear);
  const bytes = await readBytes(file.storageKey);
  const pdf = await readPdf(bytes);
  expect([pdf.marked, pdf.language, pdf.stray]).toEqual([true, "fr-FR", []]);
  const text = JSON.stringify(heard(pdf)).replace(/[\u00a0\u202f]/g, " ");
  for (const said of [`Rapport annuel ${lastYear}`, "Corrigé.", "80 €", "26,67 €", "sans objet", "R548-4"]) expect(text).toContain(said);
  expect(Buffer.from(await (await fileResponse(file, { attachment: false, cache: "private" })).arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
  const draft = await readPdf(new Uint8Array(await (await previewReport(lastYear)).arrayBuffer()));
  expect(JSON.stringify(heard(draft))).toContain("(projet)");
});

test("a published year is no longer owed", async () => {
  expect((await listReportsOwed(`${lastYear + 1}-07-01`)).map(({ year }) => year)).not.toContain(lastYear);
});

test("a published report is kept as it is", async () => {
  await expect(sql`update yearly_report set governance = 'Autre chose.'`.execute(db)).rejects.toMatchObject({ code: "23001" });
  await expect(sql`delete from yearly_report`.execute(db)).rejects.toMatchObject({ code: "23001" });
});

test.each(["2014", String(new Date().getFullYear() + 1), "20x6", "", "02022"])("no report of %s", (text) => {
  expect(() => yearParam(text, `${new Date().getFullYear()}-03-01`)).toThrow();
});
