import { afterAll, beforeAll, expect, test } from "vitest";
import { sql } from "kysely";
import { db } from "#db";
import type { Sandbox } from "#scripts/sandbox/start";
import { useTestDatabase } from "#tests/database";
import { actorOf, aTeamMember } from "#tests/factories/accounts";
import { aHolder } from "#tests/factories/projects";
import { aLiveCampaign, aPaidGift, aReserve, aSandbox, applyEvents, close, control, drain, passDays, tick } from "#tests/factories/settlement";
import { connected, campaignFunds, holderPayable, processorFees } from "~/features/ledger/accounts";
import { accountBalance } from "~/features/ledger/balances.server";
import { checkLedger } from "~/features/reconciliation/ledger-check.server";
import { stripe } from "~/services/stripe.server";
import { askAgain, askOwnPayoutAgain } from "./ask-again.server";
import { listBlocked } from "./attention.server";
import { settleCampaign } from "./settle-campaign.server";
import { sendTransfer } from "./send-transfer.server";

useTestDatabase();
let sandbox: Sandbox;
beforeAll(async () => void (sandbox = await aSandbox()));
afterAll(() => sandbox.stop());

const gifts = [2500, 10_000, 101];
const statusOf = async (campaignId: string) => (await db.selectFrom("campaign").select("status").where("id", "=", campaignId).executeTakeFirstOrThrow()).status;
const payoutOf = (campaignId: string) => db.selectFrom("payout").selectAll().where("campaignId", "=", campaignId).executeTakeFirst();
const transfersOf = (campaignId: string) => db.selectFrom("transfer").selectAll().where("campaignId", "=", campaignId).orderBy("createdAt").orderBy("id").execute();
const balanceOf = async (stripeAccount?: string) => {
  const balance = await stripe().balance.retrieve({}, stripeAccount ? { stripeAccount } : {});
  return (balance.available[0]?.amount ?? 0) + (balance.pending[0]?.amount ?? 0);
};

async function aSuccess(options: Parameters<typeof aLiveCampaign>[1] = {}) {
  const campaign = await aLiveCampaign(sandbox, options);
  for (const cents of gifts) await aPaidGift(sandbox, campaign.campaignId, cents);
  expect(await close(campaign.campaignId, 12_601, 3)).toBe("succeeded");
  return campaign;
}

test("a success: one transfer per gift, the payout followed to the bank, ledger and Stripe equal to the cent", async () => {
  const { campaignId, account, holder } = await aSuccess();
  await drain();
  const transfers = await transfersOf(campaignId);
  expect(transfers.map(({ status, amountCents, feeCents }) => [status, amountCents + feeCents]).sort()).toEqual(gifts.map((cents) => ["succeeded", cents]).sort());
  const net = transfers.reduce((sum, transfer) => sum + transfer.amountCents, 0);
  expect(await accountBalance(db, connected(campaignId))).toBe(net);
  expect(await balanceOf(account)).toBe(net);
  expect(await accountBalance(db, campaignFunds(campaignId))).toBe(0);
  expect(await accountBalance(db, processorFees(campaignId))).toBe(0);
  expect(await payoutOf(campaignId)).toMatchObject({ status: "planned", amountCents: net });
  expect(await statusOf(campaignId)).toBe("succeeded");

  await passDays(sandbox, 8);
  await tick();
  expect((await payoutOf(campaignId))?.status).toBe("pending");
  expect(await balanceOf(account)).toBe(0);
  await passDays(sandbox, 1.1);
  await applyEvents(account);
  expect((await payoutOf(campaignId))?.status).toBe("in_transit");
  await passDays(sandbox, 1);
  await tick();
  expect((await payoutOf(campaignId))?.status).toBe("paid");
  expect(await statusOf(campaignId)).toBe("settled");
  const statement = await db.selectFrom("statement").selectAll().where("campaignId", "=", campaignId).executeTakeFirstOrThrow();
  expect(statement).toMatchObject({ grossCents: 12_601, feeCents: 12_601 - net, labelFeeCents: 0, netCents: net });
  const told = await db.selectFrom("mailMessage").select(["template"]).where("recipient", "=", holder.email).where("template", "in", ["campaign-succeeded", "settlement-paid"]).execute();
  expect(told.map(({ template }) => template).sort()).toEqual(["campaign-succeeded", "settlement-paid"]);
  expect(await accountBalance(db, connected(campaignId))).toBe(0);
  expect(await accountBalance(db, holderPayable(campaignId))).toBe(0);
  expect(await checkLedger()).toEqual([]);
});

test("events told again and jobs run again change nothing", async () => {
  const { campaignId, account } = await aSuccess();
  await Promise.all([settleCampaign(campaignId), settleCampaign(campaignId)]);
  const planned = await transfersOf(campaignId);
  expect(planned).toHaveLength(3);
  await Promise.all(planned.flatMap(({ id }) => [sendTransfer(id), sendTransfer(id), sendTransfer(id)]));
  await drain();
  await applyEvents(account);
  const { data } = await stripe().transfers.list({ transfer_group: campaignId });
  expect(data).toHaveLength(3);
  const groups = await db.selectFrom("ledgerGroup").select("id").where("campaignId", "=", campaignId).where("kind", "=", "transfer").execute();
  expect(groups).toHaveLength(3);
  expect(await checkLedger()).toEqual([]);
});

/** The database connection dies when the transfer is written down: Stripe has made it, we do not know. */
async function killedAfterStripe(transferId: string): Promise<void> {
  await sql`create or replace function die() returns trigger language plpgsql as $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$`.execute(db);
  await sql`create trigger die after update on transfer for each row when (new.status = 'succeeded') execute function die()`.execute(db);
  await expect(sendTransfer(transferId)).rejects.toThrow();
  await sql`drop trigger die on transfer`.execute(db);
}

test.each([["at once, by its key", 0], ["two days later, when Stripe has forgotten the key", 2]])(
  "killed between Stripe's answer and the commit, asked again %s: the same transfer (situation 5)",
  async (_when, days) => {
    const { campaignId } = await aSuccess();
    await settleCampaign(campaignId);
    const [first] = await transfersOf(campaignId);
    await killedAfterStripe(first!.id);
    const [made] = (await stripe().transfers.list({ transfer_group: campaignId })).data;
    expect(made?.metadata.transfer_id).toBe(first!.id);
    expect((await transfersOf(campaignId))[0]).toMatchObject({ status: "planned", stripeTransferId: null });

    if (days) await passDays(sandbox, days);
    await drain();
    expect((await transfersOf(campaignId)).find(({ id }) => id === first!.id)).toMatchObject({ status: "succeeded", stripeTransferId: made!.id });
    expect((await stripe().transfers.list({ transfer_group: campaignId })).data).toHaveLength(3);
    expect(await checkLedger()).toEqual([]);
  },
);

test("the label bears the fees: the reserve pays them, and nothing leaves before it can", async () => {
  const { campaignId } = await aSuccess({ feeBearer: "label", labelFeePercent: 5 });
  await drain();
  expect((await transfersOf(campaignId)).map(({ status, failure }) => [status, failure])).toEqual(gifts.map(() => ["planned", "reserve_short"]));
  await aReserve(50_000);
  await tick();
  const transfers = await transfersOf(campaignId);
  expect(transfers.map(({ status }) => status)).toEqual(["succeeded", "succeeded", "succeeded"]);
  expect(transfers.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(12_601 - Math.floor(12_601 * 0.05));
  expect(await checkLedger()).toEqual([]);
});

test("a transfer that Stripe refuses is shown, and goes through once asked again by a person (situation 16)", async () => {
  const { campaignId, account } = await aSuccess();
  await control(sandbox, "/refuse", { kind: "transfer", accountId: account });
  await drain();
  const refused = (await transfersOf(campaignId)).filter(({ status }) => status === "failed");
  expect(refused).toHaveLength(1);
  expect(refused[0]!.failure).toMatch(/capabilities/);
  expect(await payoutOf(campaignId)).toBeUndefined();
  expect(await statusOf(campaignId)).toBe("succeeded");
  expect(await listBlocked()).toContainEqual(expect.objectContaining({ subject: "transfer", id: refused[0]!.id, refused: true }));

  const team = await aTeamMember();
  await askAgain(team, { subject: "transfer", id: refused[0]!.id });
  await expect(askAgain(team, { subject: "transfer", id: refused[0]!.id })).rejects.toMatchObject({ code: "settlement.not_failed" });
  await drain();
  expect((await transfersOf(campaignId)).map(({ status }) => status)).toEqual(["succeeded", "succeeded", "succeeded"]);
  expect(await payoutOf(campaignId)).toMatchObject({ status: "planned" });
  expect(await checkLedger()).toEqual([]);
});

test("a payout that the bank sends back is told in plain words, and goes again once its holder asks (situation 16)", async () => {
  const team = await aTeamMember();
  const { campaignId, account, holder } = await aSuccess();
  await drain();
  await control(sandbox, "/refuse", { kind: "payout", accountId: account });
  await passDays(sandbox, 8);
  await tick();
  await passDays(sandbox, 2.1);
  await tick();
  const payout = (await payoutOf(campaignId))!;
  expect(payout).toMatchObject({ status: "failed", failure: "account_closed" });
  expect(await statusOf(campaignId)).toBe("succeeded");
  const mails = await db.selectFrom("mailMessage").select(["recipient", "props"]).where("template", "=", "payout-failed").where("key", "like", `%${payout.id}%`).execute();
  expect(mails.map(({ recipient }) => recipient)).toEqual(expect.arrayContaining([holder.email, team.email]));
  expect(JSON.stringify(mails[0]!.props)).toContain("Le compte bancaire est fermé.");

  // The holder mends the account and asks again; nobody else's holder may.
  await expect(askOwnPayoutAgain((await aHolder()).holder, campaignId, payout.id)).rejects.toMatchObject({ status: 404 });
  await askOwnPayoutAgain(await actorOf(holder.accountId), campaignId, payout.id);
  await expect(askOwnPayoutAgain(await actorOf(holder.accountId), campaignId, payout.id)).rejects.toMatchObject({ code: "settlement.not_failed" });
  await drain();
  await passDays(sandbox, 2.1);
  await tick();
  expect((await payoutOf(campaignId))?.status).toBe("paid");
  expect(await statusOf(campaignId)).toBe("settled");
  expect(await checkLedger()).toEqual([]);
});

test("Stripe down: the transfer waits and says why (situation 7)", async () => {
  const { campaignId } = await aSuccess();
  await settleCampaign(campaignId);
  const [first] = await transfersOf(campaignId);
  await control(sandbox, "/fail", { method: "POST", path: "/v1/transfers", status: 500, times: 3 });
  await expect(sendTransfer(first!.id)).rejects.toThrow();
  const after = (await transfersOf(campaignId)).find(({ id }) => id === first!.id);
  expect(after).toMatchObject({ status: "planned", failure: expect.any(String) });
});
