import { afterAll, beforeAll, expect, test } from "vitest";
import { sql } from "kysely";
import { db } from "#db";
import type { Sandbox } from "#scripts/sandbox/start";
import { useTestDatabase } from "#tests/database";
import { aTeamMember } from "#tests/factories/accounts";
import { aLiveCampaign, aPaidGift, aReserve, aSandbox, close, drain, passDays, tick } from "#tests/factories/settlement";
import { aPlannedRefund } from "#tests/factories/refunds";
import { disagreements } from "#tests/invariants";
import { connected, labelReserve, owedByHolder } from "~/features/ledger/accounts";
import { accountBalance } from "~/features/ledger/balances.server";
import { makeDebt } from "~/features/debts/make-debt.server";
import { sendReversal } from "~/features/refunds/send-reversal.server";
import { sendRefund } from "~/features/refunds/send-refund.server";
import { stripe } from "~/services/stripe.server";
import { askAgain } from "./ask-again.server";
import { followPayout } from "./send-payout.server";

useTestDatabase();
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await aSandbox();
  await aReserve(20_000);
});
afterAll(() => sandbox.stop());

const refundOf = (id: string) => db.selectFrom("refund").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const reversalOf = (refundId: string) => db.selectFrom("transferReversal").selectAll().where("refundId", "=", refundId).executeTakeFirstOrThrow();
const transferOf = (donationId: string) => db.selectFrom("transfer").selectAll().where("donationId", "=", donationId).executeTakeFirstOrThrow();
const payoutOf = (campaignId: string) => db.selectFrom("payout").selectAll().where("campaignId", "=", campaignId).executeTakeFirstOrThrow();
const reversalsAtStripe = async (transferId: string) => (await stripe().transfers.listReversals(transferId)).data;

/** Two gifts, 25 € and 100 €, on the holder's Stripe account; the payout is planned. */
async function aTransferred() {
  const campaign = await aLiveCampaign(sandbox);
  const [small, large] = [await aPaidGift(sandbox, campaign.campaignId, 2500), await aPaidGift(sandbox, campaign.campaignId, 10_000)];
  await close(campaign.campaignId, 12_500, 2);
  await drain();
  return { ...campaign, small, large };
}

test("a gift already transferred: its money comes back first, then the donor is refunded; the payout is smaller by as much", async () => {
  const { campaignId, small } = await aTransferred();
  const before = await accountBalance(db, labelReserve);
  const { feeCents, amountCents } = await transferOf(small);
  const refundId = await aPlannedRefund(small, 2500);
  await drain();
  expect(await reversalOf(refundId)).toMatchObject({ status: "succeeded", amountCents, reversedCents: amountCents });
  await passDays(sandbox, 8);
  await tick();
  expect(await refundOf(refundId)).toMatchObject({ status: "succeeded" });
  expect(await accountBalance(db, labelReserve)).toBe(before + feeCents);
  expect(await payoutOf(campaignId)).toMatchObject({ status: "pending", amountCents: (await transferOf((await otherGift(campaignId, small)))).amountCents });
  await passDays(sandbox, 3);
  await tick();
  expect(await accountBalance(db, connected(campaignId))).toBe(0);
  expect(await disagreements()).toEqual([]);
});

const otherGift = async (campaignId: string, donationId: string) =>
  (await db.selectFrom("donation").select("id").where("campaignId", "=", campaignId).where("id", "!=", donationId).executeTakeFirstOrThrow()).id;

test("the holder's money is at the bank already: the donor is refunded, the holder owes what could not be taken back (situation 17)", async () => {
  const { campaignId, small } = await aTransferred();
  for (const days of [8, 3]) {
    await passDays(sandbox, days);
    await tick();
  }
  expect((await payoutOf(campaignId)).status).toBe("paid");
  const { amountCents } = await transferOf(small);
  const refundId = await aPlannedRefund(small, 2500);
  await tick();
  expect(await reversalOf(refundId)).toMatchObject({ status: "short", reversedCents: 0 });
  expect(await refundOf(refundId)).toMatchObject({ status: "succeeded" });
  expect(await accountBalance(db, owedByHolder(campaignId))).toBe(amountCents);
  expect(await disagreements()).toEqual([]);
});

test("parts of a gift, one after the other, never take back more than was transferred", async () => {
  const { small } = await aTransferred();
  const parts = [await aPlannedRefund(small, 1000), await aPlannedRefund(small, 1000), await aPlannedRefund(small, 500)];
  await drain();
  await passDays(sandbox, 8);
  await tick();
  for (const id of parts) expect(await refundOf(id)).toMatchObject({ status: "succeeded" });
  const transfer = await transferOf(small);
  expect(transfer.reversedCents).toBe(transfer.amountCents);
  expect(await disagreements()).toEqual([]);
});

test("the same reversal asked ten times at once is made once", async () => {
  const { small } = await aTransferred();
  const refundId = await aPlannedRefund(small, 2500);
  await sendRefund(refundId);
  const { id } = await reversalOf(refundId);
  await Promise.all(Array.from({ length: 10 }, () => sendReversal(id)));
  expect(await reversalsAtStripe((await transferOf(small)).stripeTransferId!)).toHaveLength(1);
  expect(await disagreements()).toEqual([]);
});

/** The database connection dies when the reversal is written down: Stripe has made it, we do not know. */
async function killedAfterStripe(reversalId: string): Promise<void> {
  await sql`create or replace function die() returns trigger language plpgsql as $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$`.execute(db);
  await sql`create trigger die after update on transfer_reversal for each row when (new.status = 'succeeded') execute function die()`.execute(db);
  await expect(sendReversal(reversalId)).rejects.toThrow();
  await sql`drop trigger die on transfer_reversal`.execute(db);
}

test("two days after a lost answer, when Stripe has forgotten the key: the same reversal (situation 6)", async () => {
  const { small } = await aTransferred();
  const refundId = await aPlannedRefund(small, 2500);
  await sendRefund(refundId);
  const { id } = await reversalOf(refundId);
  await killedAfterStripe(id);
  expect(await reversalOf(refundId)).toMatchObject({ status: "planned", askedCents: expect.any(Number) });
  await passDays(sandbox, 2);
  await drain();
  expect(await reversalsAtStripe((await transferOf(small)).stripeTransferId!)).toHaveLength(1);
  expect((await reversalOf(refundId)).status).toBe("succeeded");
  expect(await disagreements()).toEqual([]);
});

test("refund and payout at the same time: neither counts on the other's money", async () => {
  const { campaignId, small } = await aTransferred();
  await passDays(sandbox, 8);
  const refundId = await aPlannedRefund(small, 2500);
  await sendRefund(refundId);
  const [{ id }, payout] = [await reversalOf(refundId), await payoutOf(campaignId)];
  await Promise.all([sendReversal(id), followPayout(payout.id), sendReversal(id), followPayout(payout.id)]);
  await drain();
  await tick();
  const [after, taken] = [await payoutOf(campaignId), await reversalOf(refundId)];
  expect(after.amountCents + taken.reversedCents).toBe(payout.amountCents);
  expect(after.status).toBe("pending");
  expect(await disagreements()).toEqual([]);
});

test("a payout waits for a planned reversal, a reversal for a payout that was asked", async () => {
  const { campaignId, small } = await aTransferred();
  await passDays(sandbox, 8);
  const refundId = await aPlannedRefund(small, 2500);
  await sendRefund(refundId);
  const [{ id }, payout] = [await reversalOf(refundId), await payoutOf(campaignId)];
  await followPayout(payout.id);
  expect(await payoutOf(campaignId)).toMatchObject({ status: "planned", failure: "reversal_under_way", askedAt: null });

  await db.updateTable("payout").set({ askedAt: new Date() }).where("id", "=", payout.id).execute();
  await sendReversal(id);
  expect(await reversalOf(refundId)).toMatchObject({ status: "planned", failure: "payout_under_way", askedCents: null });
});

test("a refused reversal may become the holder's debt, with a reason: its refund goes on, the reserve advances it, the holder is told", async () => {
  const { campaignId, small, holder } = await aTransferred();
  const refundId = await aPlannedRefund(small, 2500);
  await sendRefund(refundId);
  const { id, amountCents } = await reversalOf(refundId);
  const team = await aTeamMember();
  const reason = { reason: "Le compte Stripe du porteur est fermé." };
  await expect(makeDebt(team, id, reason)).rejects.toMatchObject({ code: "debts.not_refused" });
  await db.updateTable("transferReversal").set({ status: "failed", failure: "refused" }).where("id", "=", id).execute();
  const before = await accountBalance(db, labelReserve);
  const both = await Promise.allSettled([makeDebt(team, id, reason), makeDebt(team, id, reason)]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await drain();
  await passDays(sandbox, 8);
  await tick();
  expect((await refundOf(refundId)).status).toBe("succeeded");
  expect(await accountBalance(db, owedByHolder(campaignId))).toBe(amountCents);
  expect((await accountBalance(db, labelReserve)) - before).toBe(2500 - amountCents);
  expect(await db.selectFrom("auditEntry").select(["action", "reason"]).where("objectId", "=", id).execute()).toEqual([{ action: "debt.reversal_owed", ...reason }]);
  expect(await db.selectFrom("mailMessage").select("recipient").where("template", "=", "debt-noted").where("recipient", "=", holder.email).execute()).toHaveLength(1);
  expect(await disagreements()).toEqual([]);
});

test("a refused reversal is left to a person, and its refund goes on once it is asked again", async () => {
  const { small } = await aTransferred();
  const refundId = await aPlannedRefund(small, 2500);
  await sendRefund(refundId);
  const { id } = await reversalOf(refundId);
  await db.updateTable("transferReversal").set({ status: "failed", failure: "refused" }).where("id", "=", id).execute();
  await askAgain(await aTeamMember(), { subject: "reversal", id });
  await drain();
  await passDays(sandbox, 8);
  await tick();
  expect((await refundOf(refundId)).status).toBe("succeeded");
});
