import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "#db";
import type { Sandbox } from "#scripts/sandbox/start";
import { useTestDatabase } from "#tests/database";
import { aReward } from "#tests/factories/donations";
import { plant, plantCost, reconcile } from "#tests/factories/reconciliation";
import { aLiveCampaign, aPaidGift, aReserve, aSandbox, applyEvents, close, control, drain, passDays, tick, type SettlementCampaign } from "#tests/factories/settlement";
import { campaignFunds, labelFees, labelReserve, platform, processorFees } from "~/features/ledger/accounts";
import { giftEntries, type Entry } from "~/features/ledger/entries";
import { post, type GroupKind } from "~/features/ledger/post.server";
import { ensureSession } from "~/features/donations/checkout-session.server";
import { now } from "~/lib/clock.server";
import { formatEurosExact } from "~/lib/money";
import { stripe } from "~/services/stripe.server";
import type { FindingKind } from "./finding";

useTestDatabase();
let sandbox: Sandbox;
let settled: SettlementCampaign[];
let failed: SettlementCampaign;
let live: SettlementCampaign;
const dayMs = 86_400_000;

/** Two campaigns paid out, one refunded, one live: a week ago. */
beforeAll(async () => {
  sandbox = await aSandbox();
  await aReserve(50_000);
  settled = [await aLiveCampaign(sandbox), await aLiveCampaign(sandbox)];
  failed = await aLiveCampaign(sandbox);
  for (const { campaignId } of [...settled, failed]) await aPaidGift(sandbox, campaignId, 12_000);
  for (const { campaignId } of settled) await close(campaignId, 12_000, 1);
  await close(failed.campaignId, 0, 0);
  await drain();
  for (const days of [8, 3]) {
    await passDays(sandbox, days);
    await tick();
    for (const { account } of settled) await applyEvents(account);
    await drain();
  }
  live = await aLiveCampaign(sandbox);
  expect(await reconcile()).toEqual([]);
});
afterAll(() => sandbox.stop());

const giftOf = async ({ campaignId }: SettlementCampaign) => (await db.selectFrom("donation").select("id").where("campaignId", "=", campaignId).executeTakeFirstOrThrow()).id;

type Written = { eventKey: string; kind: GroupKind; campaignId?: string; donationId?: string; entries: Entry[] };
const write = async (group: Written) => {
  const occurredAt = new Date((await now()).getTime() - dayMs);
  await db.transaction().execute((trx) => post(trx, { description: "Planted", occurredAt, isDemo: true, ...group }));
};

/** A gift paid at Stripe that we never hear of. */
async function anUnheardGift(): Promise<string> {
  const at = await now();
  const { id } = await db.insertInto("donation").values({
    campaignId: live.campaignId, formToken: randomUUID(), email: "louise@example.org", donorName: "Louise", freeCents: 4000, amountCents: 4000,
    sessionExpiresAt: new Date(at.getTime() + 31 * 60_000), createdAt: at, isDemo: true,
  }).returning("id").executeTakeFirstOrThrow();
  const session = await ensureSession(id);
  await control(sandbox, `/sessions/${session!.sessionId}/pay`, { card: "4242424242424242" });
  await passDays(sandbox, 0.5);
  return `gift:${id}`;
}

type Plant = () => Promise<string | void>;
const planted: [kind: FindingKind, what: string, plant: Plant][] = [
  ["amount", "a gift whose group says a euro more", async () => {
    const { campaignId } = await aLiveCampaign(sandbox);
    const donationId = await aPaidGift(sandbox, campaignId, 5000);
    await write({ eventKey: `gift:${donationId}:slip`, kind: "correction", campaignId, donationId, entries: giftEntries({ campaignId, amountCents: 100, feeCents: 0 }) });
    return `gift:${donationId}`;
  }],
  ["fee", "a gift whose group says another fee", async () => {
    const { campaignId } = await aLiveCampaign(sandbox);
    const donationId = await aPaidGift(sandbox, campaignId, 5000);
    await write({ eventKey: `gift:${donationId}:slip`, kind: "correction", campaignId, donationId, entries: [{ account: processorFees(campaignId), amountCents: 10 }, { account: platform, amountCents: -10 }] });
    return `gift:${donationId}`;
  }],
  ["missing_group", "a payment that was never booked", anUnheardGift],
  ["missing_at_stripe", "a group that tells a gift nobody gave", async () => {
    const { campaignId } = await aLiveCampaign(sandbox);
    const donationId = randomUUID();
    await write({ eventKey: `gift:${donationId}`, kind: "gift", campaignId, donationId, entries: giftEntries({ campaignId, amountCents: 3000, feeCents: 70 }) });
    return `gift:${donationId}`;
  }],
  ["double", "a refund that left twice", async () => {
    const refund = await db.selectFrom("refund").select(["id", "stripeRefundId", "amountCents"]).where("donationId", "=", await giftOf(failed)).executeTakeFirstOrThrow();
    await plant(sandbox, { type: "refund", amount: -refund.amountCents, source: refund.stripeRefundId });
    return `refund:${refund.id}`;
  }],
  ["wrong_account", "a transfer that our row sends to somebody else’s account", async () => {
    const donationId = await giftOf(settled[0]!);
    await db.updateTable("transfer").set({ destination: settled[1]!.account }).where("donationId", "=", donationId).execute();
    return `gift:${donationId}`;
  }],
  ["wrong_account", "a payment taken on a holder’s own account", async () => {
    await plant(sandbox, { account: settled[0]!.account, type: "charge", amount: 900, age: 8 * 3600 });
  }],
  ["unknown_type", "a line of a kind that we do not know", async () => void (await plant(sandbox, { type: "reserve_hold", amount: -400 }))],
  ["unknown_type", "an adjustment that is no dispute", async () => void (await plant(sandbox, { type: "adjustment", category: "other_adjustment", amount: 40 }))],
  ["stripe_cost", "a subscription that Stripe takes", async () => void (await plantCost(sandbox, 200))],
  ["sweep_payout", "a payout of the label’s account", async () => void (await plant(sandbox, { type: "payout", amount: -1000 }))],
  ["sweep_payout", "a payout of a holder’s account that we did not ask", async () => void (await plant(sandbox, { account: settled[1]!.account, type: "payout", amount: -300, age: 8 * 3600 }))],
  ["automatic_payouts", "the label’s account on daily payouts", async () => {
    await stripe().balanceSettings.update({ payments: { payouts: { schedule: { interval: "daily" } } } });
    return "account:platform";
  }],
  ["stripe_balance", "a balance with a line older than what is read", async () => {
    await plant(sandbox, { type: "topup", amount: 5, age: 30 * 86_400 });
    return "account:platform";
  }],
  ["campaign_total", "gifts taken from a campaign that its counter still shows", async () => {
    const { campaignId } = await aLiveCampaign(sandbox);
    await aPaidGift(sandbox, campaignId, 5000);
    await write({ eventKey: `correction:${randomUUID()}`, kind: "correction", campaignId, entries: [{ account: campaignFunds(campaignId), amountCents: 500 }, { account: labelReserve, amountCents: -500 }] });
    return `campaign:${campaignId}`;
  }],
  ["books", "a gift that says a refund nobody made", async () => {
    const { campaignId } = await aLiveCampaign(sandbox);
    const id = await aPaidGift(sandbox, campaignId, 5000);
    await db.updateTable("donation").set({ refundedCents: 100 }).where("id", "=", id).execute();
    return `Don ${id}\u00a0: ${formatEurosExact(100)} notés comme rendus, ${formatEurosExact(0)} par ses remboursements`;
  }],
  ["stock", "a reward taken that no gift holds", async () => {
    const { campaignId } = await aLiveCampaign(sandbox);
    await db.updateTable("reward").set({ taken: 1 }).where("id", "=", await aReward(campaignId)).execute();
  }],
  ["changed_line", "a line that Stripe tells otherwise than before", async () => {
    await aReserve(700);
    const { data: [line] } = await stripe().balanceTransactions.list({ limit: 1 });
    const { id, amount, fee, net, created, available_on } = line!;
    const [createdAt, availableOn] = [new Date(created * 1000), new Date(available_on * 1000)];
    await db.insertInto("balanceTransaction").values({
      id, account: "platform", type: "topup_reversal", category: "topup", currency: "eur", amountCents: amount, feeCents: fee, netCents: net, source: null,
      eventKey: `topup:${String(line!.source)}`, createdAt, availableOn, readAt: createdAt,
    }).execute();
    return `stripe:${id}`;
  }],
  ["reserve_overdrawn", "a reserve that owes", async () => {
    await write({ eventKey: `correction:${randomUUID()}`, kind: "correction", entries: [{ account: labelReserve, amountCents: 1_000_000 }, { account: labelFees, amountCents: -1_000_000 }] });
    return "label:reserve";
  }],
];

test.each(planted)("%s: %s is one disagreement, named", async (kind, _what, plantIt) => {
  const known = await db.selectFrom("discrepancy").select(["kind", "subject"]).execute();
  const subject = await plantIt();
  const found = (await reconcile()).filter((one) => !known.some((other) => other.kind === one.kind && other.subject === one.subject));
  expect(found).toMatchObject([{ kind, ...(subject && { subject }) }]);
});

test("put back on manual payouts, the label’s account is no longer told", async () => {
  expect((await reconcile()).map(({ kind }) => kind)).not.toContain("automatic_payouts");
  expect((await stripe().balanceSettings.retrieve()).payments.payouts?.schedule?.interval).toBe("manual");
});
