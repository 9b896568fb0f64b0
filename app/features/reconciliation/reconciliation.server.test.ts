import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "#db";
import type { Sandbox } from "#scripts/sandbox/start";
import { useTestDatabase } from "#tests/database";
import { aTeamMember, actorOf } from "#tests/factories/accounts";
import { mailsTo } from "#tests/factories/committee-acts";
import { lastRun, plant, plantCost, reconcile } from "#tests/factories/reconciliation";
import { aPlannedRefund } from "#tests/factories/refunds";
import { aLiveCampaign, aPaidGift, aReserve, aSandbox, applyEvents, close, control, drain, passDays, tick } from "#tests/factories/settlement";
import type { Actor } from "~/features/accounts/permissions";
import { sendRefund } from "~/features/refunds/send-refund.server";
import { askAgain } from "~/features/settlement/ask-again.server";
import { moveClockTo, now } from "~/lib/clock.server";
import { parisDay, parisInstant } from "~/lib/dates";
import { askReconciliation } from "./ask-reconciliation.server";
import { listDueReconciliations } from "./due-reconciliations.server";
import { explainDiscrepancy } from "./explain-discrepancy.server";
import { getNight } from "./nights.server";
import { booksOf, gapOf } from "./run";
import { runReconciliation } from "./run-reconciliation.server";

useTestDatabase();
let sandbox: Sandbox;
let team: Actor;

beforeAll(async () => {
  sandbox = await aSandbox();
  team = await aTeamMember();
  await aReserve(50_000);
});
afterAll(() => sandbox.stop());

const standing = () => db.selectFrom("discrepancy").selectAll().where("state", "!=", "resolved").executeTakeFirstOrThrow();
const mails = async () => (await mailsTo(team.email)).map(({ template }) => template).filter((template) => template === "discrepancies" || template === "books-agree");

describe("when nothing is wrong", () => {
  test("a life with success, payout and refunds leaves nothing to say, to the cent, at each step", async () => {
    const [campaign, failed] = [await aLiveCampaign(sandbox), await aLiveCampaign(sandbox)];
    for (const { campaignId } of [campaign, failed]) for (const cents of [6000, 6100]) await aPaidGift(sandbox, campaignId, cents);
    expect(await reconcile()).toEqual([]);
    expect(await lastRun()).toMatchObject({ publicCents: 24_200, publicLedgerCents: 24_200 });
    await close(campaign.campaignId, 12_100, 2);
    await close(failed.campaignId, 0, 0);
    await drain();
    expect(await reconcile()).toEqual([]);
    const onTheWay: number[] = [];
    for (const days of [8, 3]) {
      await passDays(sandbox, days);
      await tick();
      await applyEvents(campaign.account);
      await drain();
      expect(await reconcile()).toEqual([]);
      const night = await lastRun();
      expect(booksOf(night).map(gapOf)).toEqual([0, 0, 0]);
      onTheWay.push(Number(night.holdersUnderWayCents));
    }
    // A night with a payout under way says so instead of a difference.
    expect(onTheWay).toEqual([-(await db.selectFrom("payout").select("amountCents").executeTakeFirstOrThrow()).amountCents, 0]);
    expect(await db.selectFrom("payout").select("status").execute()).toEqual([{ status: "paid" }]);
    const run = await lastRun();
    expect(run.platformStripeCents).toBe(run.platformLedgerCents);
    expect(run).toMatchObject({ holdersStripeCents: 0, holdersLedgerCents: 0, opened: 0, stillOpen: 0 });
  });
  test("nor does a refund after the transfer, with its reversal", async () => {
    const { campaignId } = await aLiveCampaign(sandbox);
    const donationId = await aPaidGift(sandbox, campaignId, 12_000);
    await close(campaignId, 12_000, 1);
    await drain();
    await sendRefund(await aPlannedRefund(donationId, 12_000));
    await drain();
    expect(await db.selectFrom("refund").select("status").where("donationId", "=", donationId).execute()).toEqual([{ status: "succeeded" }]);
    expect(await reconcile()).toEqual([]);
  });
  test("nor does a payout that the holder's bank sent back, asked again or not", async () => {
    const { campaignId, account } = await aLiveCampaign(sandbox);
    await aPaidGift(sandbox, campaignId, 12_000);
    await close(campaignId, 12_000, 1);
    await drain();
    await control(sandbox, "/refuse", { kind: "payout", accountId: account });
    for (const days of [8, 3]) {
      await passDays(sandbox, days);
      await tick();
    }
    const { id, status } = await db.selectFrom("payout").select(["id", "status"]).where("campaignId", "=", campaignId).executeTakeFirstOrThrow();
    expect(status).toBe("failed");
    expect(await reconcile()).toEqual([]);
    await askAgain(team, { subject: "payout", id });
    await drain();
    expect(await reconcile()).toEqual([]);
  });
  test("only what is new is read again, and the copy cannot be changed", async () => {
    const { n } = await db.selectFrom("balanceTransaction").select((eb) => eb.fn.countAll<number>().as("n")).executeTakeFirstOrThrow();
    await passDays(sandbox, 4);
    await aReserve(100);
    await reconcile();
    await reconcile();
    expect((await lastRun()).transactionsRead).toBeLessThan(n);
    await expect(db.updateTable("balanceTransaction").set({ type: "x" }).execute()).rejects.toThrow();
    await expect(db.deleteFrom("balanceTransaction").execute()).rejects.toThrow();
  });
});

describe("a disagreement", () => {
  test("is told to the team once, however many nights it lasts", async () => {
    await plantCost(sandbox, 250);
    expect(await reconcile()).toMatchObject([{ kind: "stripe_cost", otherCents: -250, ledgerCents: null, state: "open" }]);
    await reconcile();
    expect(await mails()).toEqual(["discrepancies"]);
  });
  test("is explained by a person, is not told again, and opens again when its amounts change", async () => {
    const { id, subject } = await standing();
    await explainDiscrepancy(team, id, "Abonnement de novembre, la facture est dans le classeur.");
    expect(await reconcile()).toMatchObject([{ state: "explained" }]);
    const night = await getNight(parisDay(await now()));
    expect(night.runs.length).toBeGreaterThan(1);
    expect(night.discrepancies.find((one) => one.id === id)).toMatchObject({ state: "explained", explainedByName: team.name, explanation: "Abonnement de novembre, la facture est dans le classeur." });
    await expect(getNight("2020-01-01")).rejects.toMatchObject({ status: 404 });
    await expect(explainDiscrepancy(team, id, "Encore.")).rejects.toMatchObject({ code: "reconciliation.not_open" });
    await db.updateTable("discrepancy").set({ otherCents: -1 }).where("id", "=", id).execute();
    expect(await reconcile()).toMatchObject([{ state: "open", subject }]);
    expect(await mails()).toEqual(["discrepancies", "discrepancies"]);
    expect(await db.selectFrom("auditEntry").select(["action", "reason"]).where("action", "=", "discrepancy.explained").execute()).toHaveLength(1);
  });
});

describe("a run", () => {
  test("asked twice, or taken twice at once, is one run that tells once", async () => {
    await plantCost(sandbox, 70);
    const before = (await mails()).length;
    const key = randomUUID();
    await Promise.all([runReconciliation(key), runReconciliation(key), runReconciliation(randomUUID())]);
    await runReconciliation(key);
    expect(await db.selectFrom("discrepancy").select("id").where("otherCents", "=", -70).execute()).toHaveLength(1);
    expect((await mails()).length).toBe(before + 1);
  });
  test("comes once a night, from three o’clock in Paris, and until it has ended", async () => {
    const day = parisDay(new Date((await now()).getTime() + 2 * 86_400_000));
    const due = async (clock: string) => (await listDueReconciliations(db, parisInstant(day, clock))).map((job) => (job.name === "reconcile" ? job.key : job.name));
    expect(await due("02:59:59")).toEqual([]);
    expect(await due("03:00:00")).toEqual([day]);
    await db.insertInto("reconciliationRun").values({ key: day, startedAt: new Date() }).execute();
    expect(await due("03:01:00")).toEqual([day]);
    await moveClockTo(parisInstant(day, "03:01:00"));
    await runReconciliation(day);
    expect(await due("23:00:00")).toEqual([]);
  });
  test("is asked by a person, one at a time", async () => {
    const id = await askReconciliation(team);
    expect(await askReconciliation(await aTeamMember())).toBe(id);
    const { key } = await db.selectFrom("reconciliationRun").select("key").where("id", "=", id).executeTakeFirstOrThrow();
    expect(await listDueReconciliations(db, await now())).toContainEqual({ name: "reconcile", key });
    await runReconciliation(key);
    expect(await askReconciliation(await actorOf(team.accountId))).not.toBe(id);
  });
});

test("on a Monday without anything open the team hears that all agrees", async () => {
  for (const { id } of await db.selectFrom("discrepancy").select("id").where("state", "=", "open").execute()) await explainDiscrepancy(team, id, "Lignes d’essai, sans suite.");
  await runReconciliation("2026-10-06");
  expect(await mails()).not.toContain("books-agree");
  await runReconciliation("2026-10-05");
  expect((await mails()).filter((template) => template === "books-agree")).toHaveLength(1);
});

test("a line of a kind that we do not know is not passed over", async () => {
  await plant(sandbox, { type: "reserve_hold", amount: -500 });
  expect((await reconcile()).filter(({ state }) => state === "open")).toMatchObject([{ kind: "unknown_type", otherCents: -500 }]);
});
