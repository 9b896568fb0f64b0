import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aTeamMember } from "#tests/factories/accounts";
import { aCampaign } from "#tests/factories/campaigns";
import type { Actor } from "~/features/accounts/permissions";
import { labelReserve, owedByHolder } from "~/features/ledger/accounts";
import { accountBalance } from "~/features/ledger/balances.server";
import { post } from "~/features/ledger/post.server";
import { checkLedger } from "~/features/reconciliation/ledger-check.server";
import { decideRepayment } from "./decide-repayment.server";
import { getDebt, listDebts } from "./debts.server";
import { readOwnDebt } from "./own-debt.server";
import { recordRepayment } from "./record-repayment.server";

useTestDatabase();
const paper = { name: "releve.pdf", bytes: new TextEncoder().encode("%PDF-1.4\n%%EOF\n") };
let campaignId: string;
let [nadia, paul]: Actor[] = [];
beforeEach(async () => {
  ({ campaignId } = await aCampaign({ status: "settled" }));
  [nadia, paul] = [await aTeamMember(), await aTeamMember()];
  const entries = [{ account: owedByHolder(campaignId), amountCents: 2500 }, { account: labelReserve, amountCents: -2500 }] as const;
  await db.transaction().execute((trx) => post(trx, { eventKey: `test:${campaignId}`, kind: "dispute_returned", description: "Test", occurredAt: new Date(), isDemo: true, campaignId, entries: [...entries] }));
});

const input = (amount: number, change = {}) => ({ formToken: randomUUID(), amount, receivedOn: "2026-01-05", reference: "VIR DETTE", ...change });
const owed = () => accountBalance(db, owedByHolder(campaignId));
const repaymentOf = async () => (await db.selectFrom("holderRepayment").select("id").where("campaignId", "=", campaignId).orderBy("recordedAt", "desc").executeTakeFirstOrThrow()).id;

test("noted by one, confirmed by another: booked, the debt falls, the reserve grows", async () => {
  await recordRepayment(nadia!, campaignId, input(1000), paper);
  expect(await owed()).toBe(2500);
  const reserve = await accountBalance(db, labelReserve);
  await decideRepayment(paul!, await repaymentOf(), "confirm");
  expect(await owed()).toBe(1500);
  expect((await accountBalance(db, labelReserve)) - reserve).toBe(1000);
  expect(await listDebts()).toContainEqual(expect.objectContaining({ campaignId, owedCents: 1500, waiting: 0 }));
  expect(await readOwnDebt(campaignId)).toMatchObject({ owedCents: 1500, causes: [{ cents: 2500 }, { cents: -1000, kind: "holder_repaid" }] });
  expect((await checkLedger()).filter((line) => line.includes("repayment"))).toEqual([]);
});

test("never the one who noted it", async () => {
  await recordRepayment(nadia!, campaignId, input(1000), paper);
  const id = await repaymentOf();
  await expect(decideRepayment(nadia!, id, "confirm")).rejects.toMatchObject({ code: "debts.second_person" });
  expect(await owed()).toBe(2500);
});

test("refused: nothing moves, and it cannot be confirmed any more", async () => {
  await recordRepayment(nadia!, campaignId, input(1000), paper);
  const id = await repaymentOf();
  await decideRepayment(paul!, id, "refuse");
  await expect(decideRepayment(paul!, id, "confirm")).rejects.toMatchObject({ code: "debts.decided" });
  expect(await owed()).toBe(2500);
});

test("never more than is owed, those that wait included; a double click notes once", async () => {
  const twice = input(2000);
  await recordRepayment(nadia!, campaignId, twice, paper);
  await recordRepayment(nadia!, campaignId, twice, paper);
  await expect(recordRepayment(nadia!, campaignId, input(501), paper)).rejects.toMatchObject({ code: "debts.too_much", field: "amount" });
  await expect(recordRepayment(nadia!, campaignId, input(100, { receivedOn: "2126-01-01" }), paper)).rejects.toMatchObject({ code: "debts.in_future" });
  expect((await getDebt(paul!, campaignId)).repayments).toMatchObject([{ amountCents: 2000, status: "recorded", mayDecide: true }]);
});

test("two people confirm at once: booked once", async () => {
  await recordRepayment(nadia!, campaignId, input(2500), paper);
  const id = await repaymentOf();
  const others = [paul!, await aTeamMember()];
  const answers = await Promise.allSettled(others.map((actor) => decideRepayment(actor, id, "confirm")));
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await owed()).toBe(0);
});
