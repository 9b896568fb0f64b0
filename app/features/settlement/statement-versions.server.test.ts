import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "#db";
import type { Sandbox } from "#scripts/sandbox/start";
import { useTestDatabase } from "#tests/database";
import { actorOf, aTeamMember } from "#tests/factories/accounts";
import { aPlannedRefund } from "#tests/factories/refunds";
import { aLiveCampaign, aPaidGift, aReserve, aSandbox, close, drain, passDays, tick } from "#tests/factories/settlement";
import { heard, readPdf } from "#tests/read-pdf";
import { decideRepayment } from "~/features/debts/decide-repayment.server";
import { recordRepayment } from "~/features/debts/record-repayment.server";
import { offlineGiftEndedEntries, offlineGiftEntries } from "~/features/ledger/entries";
import { post } from "~/features/ledger/post.server";
import { now } from "~/lib/clock.server";
import { storeBytes } from "~/services/storage.server";
import { listDueSettlements } from "./due-settlements.server";
import { giveStatement } from "./give-statement.server";
import { getMoneyProgress, getStatementFile } from "./statement.server";
import { writeStatement } from "./write-statement.server";

useTestDatabase();
let sandbox: Sandbox;
let campaign: Awaited<ReturnType<typeof aLiveCampaign>>;
let gifts: string[];

beforeAll(async () => {
  sandbox = await aSandbox();
  await aReserve(50_000);
  campaign = await aLiveCampaign(sandbox);
  gifts = [await aPaidGift(sandbox, campaign.campaignId, 2500), await aPaidGift(sandbox, campaign.campaignId, 10_000)];
  await close(campaign.campaignId, 12_500, 2);
  await later(8, 2.1);
});
afterAll(() => sandbox.stop());

async function later(...days: number[]): Promise<void> {
  await drain();
  for (const count of days) {
    await passDays(sandbox, count);
    await tick();
  }
}

const holder = () => actorOf(campaign.holder.accountId);
const versions = async () => (await getMoneyProgress(await holder(), campaign.campaignId)).versions;
const given = async (number?: number) => Buffer.from(await (await giveStatement(await holder(), campaign.campaignId, number)).arrayBuffer());
const wordsOf = async (number: number) => heard(await readPdf(await given(number))).join("\n").replace(/\u00a0/g, " ");
const mails = () => db.selectFrom("mailMessage").select("template").where("recipient", "=", campaign.holder.email).where("template", "in", ["settlement-paid", "statement-version"]).execute();

test("what happens after the payout makes a new version that says what changed; the old one stays, byte for byte", async () => {
  const first = await given();
  expect((await versions()).map(({ number }) => number)).toEqual([1]);
  // The money is at the bank: the label advances what the donor gets back, and the holder owes it.
  await aPlannedRefund(gifts[0]!, 2500);
  await later(8);
  const [second, ...older] = await versions();
  expect(older).toHaveLength(1);
  expect(second).toMatchObject({ number: 2, changes: [{ key: "refundedCents", afterCents: 2500 }, { key: "owedCents", afterCents: 2437 }] });
  expect(await wordsOf(2)).toMatch(/Fait suite au[\s\S]*relevé n° 1[\s\S]*Avancé par le label, que vous lui devez : 24,37 € au lieu de 0,00 €/);

  const [nadia, paul] = [await aTeamMember(), await aTeamMember()];
  await recordRepayment(nadia, campaign.campaignId, { formToken: randomUUID(), amount: 2437, receivedOn: "2026-01-05", reference: "VIR DETTE" }, { name: "avis.pdf", bytes: new TextEncoder().encode("%PDF-1.4\n%%EOF\n") });
  const { id } = await db.selectFrom("holderRepayment").select("id").where("campaignId", "=", campaign.campaignId).executeTakeFirstOrThrow();
  await decideRepayment(paul, id, "confirm");
  await tick();
  await Promise.all([tick(), tick()]);
  expect((await versions()).map(({ number, changes }) => [number, changes?.map(({ key }) => key)])).toEqual([[3, ["repaidCents"]], [2, ["refundedCents", "owedCents"]], [1, undefined]]);
  expect((await given(1)).equals(first)).toBe(true);
  expect((await given()).equals(await given(3))).toBe(true);
  expect((await mails()).map(({ template }) => template).sort()).toEqual(["settlement-paid", "statement-version", "statement-version"]);
  if (process.env.KEEP_PDF) await writeFile(process.env.KEEP_PDF, await given(2));
});

test("its sums are those of the screen, and nothing more is written while nothing happens", async () => {
  const { figures, totals } = await getMoneyProgress(await holder(), campaign.campaignId);
  const kept = await db.selectFrom("statement").select(["grossCents", "feeCents", "netCents", "figures"]).where("campaignId", "=", campaign.campaignId).orderBy("number", "desc").executeTakeFirstOrThrow();
  expect(kept).toMatchObject({ grossCents: totals.grossCents, feeCents: totals.feeCents, netCents: totals.netCents, figures });
  await writeStatement(campaign.campaignId);
  expect(await versions()).toHaveLength(3);
  expect((await listDueSettlements(db, await now())).filter((job) => "campaignId" in job && job.campaignId === campaign.campaignId)).toEqual([]);
});

test("nobody changes or removes a version, and changed bytes are not given", async () => {
  await expect(db.updateTable("statement").set({ netCents: 1 }).where("campaignId", "=", campaign.campaignId).execute()).rejects.toThrow(/append-only/);
  await expect(db.deleteFrom("statement").where("campaignId", "=", campaign.campaignId).execute()).rejects.toThrow(/append-only/);
  const storageKey = await storeBytes(await given(1));
  await db.updateTable("file").set({ storageKey }).where("id", "=", (await getStatementFile(await holder(), campaign.campaignId, 2)).fileId).execute();
  await expect(given(2)).rejects.toThrow(/not what was written/);
});

test("a statement whose lines do not add up to the ledger is not written", async () => {
  const offline = { campaignId: campaign.campaignId, amountCents: 7000 };
  const group = { description: "Test", occurredAt: new Date(), isDemo: true, campaignId: campaign.campaignId };
  await db.transaction().execute(async (trx) => {
    await post(trx, { ...group, eventKey: randomUUID(), kind: "offline_gift", entries: offlineGiftEntries(offline) });
    await post(trx, { ...group, eventKey: randomUUID(), kind: "offline_settled", entries: offlineGiftEndedEntries(offline) });
  });
  // The ledger knows a gift that no row shows.
  await expect(writeStatement(campaign.campaignId)).rejects.toThrow(/does not add up to its ledger: offlineCents/);
  expect(await versions()).toHaveLength(3);
});
