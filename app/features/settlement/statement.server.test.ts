import { writeFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "#db";
import type { Sandbox } from "#scripts/sandbox/start";
import { useTestDatabase } from "#tests/database";
import { aMember, aTeamMember } from "#tests/factories/accounts";
import { aHolder } from "#tests/factories/projects";
import { aLiveCampaign, aPaidGift, aReserve, aSandbox, close, drain, passDays, tick } from "#tests/factories/settlement";
import { heard, readPdf, scopesOf } from "#tests/read-pdf";
import { actorOf } from "#tests/factories/accounts";
import { findFile } from "~/features/files/files.server";
import { readBytes } from "~/services/storage.server";
import { stripe } from "~/services/stripe.server";
import { getCampaignMoney } from "~/features/reconciliation/campaign-money.server";
import { listLate } from "./attention.server";
import { giveCampaignsCsv, giveLedgerCsv } from "~/features/reconciliation/give-money-csv.server";
import { ensureManualPayouts } from "./manual-payouts.server";
import { listCampaignMoney, listLedgerGroups, moneyOverview } from "~/features/reconciliation/money.server";
import type { StatementLine } from "./read-statement.server";
import { statementChanges, type StatementFigures } from "./statement";
import { getMoneyProgress, getStatementFile } from "./statement.server";
import { statementPdf, type StatementFacts } from "./statement-pdf.server";
import { writeStatement } from "./write-statement.server";

useTestDatabase();
let sandbox: Sandbox;
let settled: Awaited<ReturnType<typeof aLiveCampaign>>;

beforeAll(async () => {
  sandbox = await aSandbox();
  settled = await aLiveCampaign(sandbox);
  await aPaidGift(sandbox, settled.campaignId, 2500);
  await aPaidGift(sandbox, settled.campaignId, 10_000);
  await close(settled.campaignId, 12_500, 2);
  await drain();
  await passDays(sandbox, 8);
  await tick();
  await passDays(sandbox, 2.1);
  await tick();
});
afterAll(() => sandbox.stop());

test("the statement is written once and is a PDF", async () => {
  const [, , again] = await Promise.all([writeStatement(settled.campaignId), writeStatement(settled.campaignId), getStatementFile(await actorOf(settled.holder.accountId), settled.campaignId)]);
  const file = await findFile(again.fileId);
  expect((await readBytes(file!.storageKey)).subarray(0, 5).toString()).toBe("%PDF-");
  expect(await db.selectFrom("statement").select("fileId").where("campaignId", "=", settled.campaignId).execute()).toHaveLength(1);
});

const line: StatementLine = { chargedAt: "2026-02-01T10:00:00Z", gifts: 1, giftCents: 2500, feeCents: 63, labelFeeCents: 0, amountCents: 2437 };
const none = { count: 0, cents: 0 };
const figures: StatementFigures = {
  gifts: 60, grossCents: 100_000_000, feeCents: 3780, labelFeeCents: 0, transferredCents: 99_996_220, paidCents: 99_996_220, returnedCents: 0, onAccountCents: 0, reversedCents: 2500,
  correctedCents: 0, owedCents: 2500, repaidCents: 1000, absorbedCents: 30, refunds: 1, refundedCents: 2500, disputes: 1, lostCents: 2500, offlineGifts: 2, offlineCents: 7000,
};
const payout = { id: "1", number: 1, status: "paid" as const, amountCents: 99_996_220, notBefore: new Date("2026-03-18"), arrivesOn: new Date("2026-03-20"), paidAt: new Date("2026-03-20"), failure: null, stripePayoutId: "po_1" };
const facts: StatementFacts = {
  number: 2, projectName: "Un four", organisationName: "Exemple", feeBearer: "holder", isDemo: true, endsAt: new Date("2026-03-01"), writtenAt: new Date("2026-05-20"), previousAt: new Date("2026-03-20"),
  changes: statementChanges({ ...figures, reversedCents: 0, refundedCents: 0 }, figures),
  statement: {
    figures, before: { refunds: { count: 2, cents: 4000 }, disputes: none }, lines: Array.from({ length: 60 }, () => line), lastGroupId: 1, disagreeing: [], payouts: [payout],
    means: [{ means: "card", gifts: 50, giftCents: 90_000_000, feeCents: 3430, labelFeeCents: 0, amountCents: 89_996_570 }, { means: "sepa_debit", gifts: 10, giftCents: 10_000_000, feeCents: 350, labelFeeCents: 0, amountCents: 9_999_650 }],
  },
};

test("the same settlement gives the same bytes", async () => {
  expect((await statementPdf(facts)).equals(await statementPdf(facts))).toBe(true);
});

test("reading tools hear the statement's columns and rows, over several pages", async () => {
  const bytes = await statementPdf(facts);
  const read = await readPdf(bytes);
  expect(read).toMatchObject({ language: "fr-FR", title: "Relevé de reversement n° 2 – Un four", showsTitle: true, marked: true, stray: [] });
  const tables = [{ columns: 2, rows: 4 }, { columns: 6, rows: 3 }, { columns: 2, rows: 4 }, { columns: 4, rows: 1 }, { columns: 3, rows: 4 }, { columns: 2, rows: 3 }, { columns: 3, rows: 1 }, { columns: 5, rows: 61 }];
  const [Column, rows] = [tables.reduce((sum, one) => sum + one.columns, 0), tables.reduce((sum, one) => sum + one.rows, 0)];
  expect(scopesOf(bytes)).toEqual({ TH: 7 + Column + rows, Column, Row: 7 + rows });
  expect(read.outside).toEqual([]);
  expect(heard(read)).toContain("TD 1 000 000,00 €");
  expect(read.artifacts.at(-1)).toContain("Viré");
  const words = heard(read).map((line) => line.replace(/\u00a0/g, " "));
  expect(words).toContain("LBody Dons rendus après leur virement : 25,00 € au lieu de 0,00 € (un donateur a été remboursé).");
  expect(words).toContain("TD Reçu le 20 mars 2026 po_1");
  if (process.env.KEEP_PDF) await writeFile(process.env.KEEP_PDF, bytes);
});

test("its members and the team read it; for anyone else it does not exist", async () => {
  const { campaignId, holder } = settled;
  expect((await getMoneyProgress(await actorOf(holder.accountId), campaignId)).totals).toMatchObject({ gifts: 2, grossCents: 12_500 });
  await expect(getStatementFile(await aTeamMember(), campaignId)).resolves.toMatchObject({ fileId: expect.any(String) as string });
  for (const stranger of [await aMember(), (await aHolder()).holder]) {
    await expect(getMoneyProgress(stranger, campaignId)).rejects.toMatchObject({ status: 404 });
    await expect(getStatementFile(stranger, campaignId)).rejects.toMatchObject({ status: 404 });
  }
});

test("the team's figures agree with the ledger", async () => {
  await aReserve(5000);
  const overview = await moneyOverview();
  expect(overview).toMatchObject({ held: 0, onConnected: 0, reserve: 5000, onPlatform: 5000, feesToBear: 0 });
  const [line] = await listCampaignMoney({ campaignId: settled.campaignId });
  expect(line!.transferred + line!.fees + line!.refunded + line!.held).toBe(line!.gifts);
  expect(line).toMatchObject({ gifts: 12_500, paidOut: line!.transferred });
  const { gifts, payouts, groups } = await getCampaignMoney(settled.campaignId);
  expect(gifts.map(({ amountCents }) => amountCents).sort((a, b) => a - b)).toEqual([2500, 10_000]);
  expect(payouts.map(({ number, amountCents }) => [number, amountCents])).toEqual([[1, line!.transferred]]);
  expect(groups.map(({ kind }) => kind).sort()).toEqual(["gift", "gift", "payout", "transfer", "transfer"]);
  expect((await listLedgerGroups({ limit: 1 }))[0]?.lines.reduce((sum, { cents }) => sum + cents, 0)).toBe(0);
});

test("the team's tables leave as files that agree with the ledger", async () => {
  const team = await aTeamMember();
  const text = async (answer: Promise<Response>) => (await (await answer).text()).trim().split("\r\n").map((line) => line.split(";"));
  const [heads, ...campaigns] = await text(giveCampaignsCsv(team));
  expect(heads).toEqual(["Campagne", "État", "Dons (€)", "Gardés (€)", "Virés (€)", "Frais (€)", "Remboursés (€)", "En banque (€)"]);
  // The very word of the page: a campaign given back is not said to be paid out.
  expect(campaigns.map((line) => [line[1], line[2]])).toContainEqual(["Soldée", "125,00"]);
  const [ledgerHeads, ...lines] = await text(giveLedgerCsv(team, settled.campaignId));
  expect(ledgerHeads).toEqual(["Écriture", "Jour", "Événement", "Compte", "Montant (€)"]);
  expect(new Set(lines.map(([number]) => number)).size).toBe(5);
  expect(lines.reduce((sum, line) => sum + Math.round(Number(line[4]!.replace(",", ".")) * 100), 0)).toBe(0);
  await expect(giveLedgerCsv(team, crypto.randomUUID())).rejects.toMatchObject({ status: 404 });
});

test("a payout past its promised day, and money held for sixty days, are told as late", async () => {
  const { campaignId } = await aLiveCampaign(sandbox);
  await aPaidGift(sandbox, campaignId, 2500);
  const at = (await db.selectFrom("donation").select("chargedAt").where("campaignId", "=", campaignId).executeTakeFirstOrThrow()).chargedAt!;
  const after = (days: number) => new Date(at.getTime() + days * 86_400_000);
  expect(await listLate(after(59))).toEqual([]);
  expect(await listLate(after(60))).toEqual([expect.objectContaining({ campaignId, heldDays: 60, overdue: false })]);
  await db.updateTable("campaign").set({ status: "succeeded", endsAt: after(1), payoutWithinDays: 15 }).where("id", "=", campaignId).execute();
  expect(await listLate(after(32))).toEqual([expect.objectContaining({ campaignId, overdue: true })]);
});

test("the platform is put on manual payouts, whatever it was on", async () => {
  await stripe().balanceSettings.update({ payments: { payouts: { schedule: { interval: "daily" } } } });
  await ensureManualPayouts();
  expect((await stripe().balanceSettings.retrieve()).payments.payouts?.schedule?.interval).toBe("manual");
});
