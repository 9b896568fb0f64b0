import { emptyFacts } from "./decision-facts";
import { randomUUID } from "node:crypto";
import type Stripe from "stripe";
import { db } from "#db";
import type { CampaignFeeBearer } from "#db/schema";
import { startSandbox, type Sandbox } from "#scripts/sandbox/start";
import { aSubmittedApplication } from "#tests/factories/label";
import { runJobs } from "#tests/run-jobs";
import { finishClosing } from "~/features/campaigns/close-campaign.server";
import { applyDonation } from "~/features/donations/apply-donation.server";
import { ensureSession } from "~/features/donations/checkout-session.server";
import { applySettlementEvent, isSettlementEvent } from "~/features/settlement/apply-settlement-event.server";
import { listDueSettlements } from "~/features/settlement/due-settlements.server";
import { ensureManualPayouts } from "~/features/settlement/manual-payouts.server";
import * as answerDispute from "~/jobs/handlers/answer-dispute.server";
import * as endDispute from "~/jobs/handlers/end-dispute.server";
import * as followPayout from "~/jobs/handlers/follow-payout.server";
import * as refundBatch from "~/jobs/handlers/refund-batch.server";
import * as refundDonation from "~/jobs/handlers/refund-donation.server";
import * as reverseTransfer from "~/jobs/handlers/reverse-transfer.server";
import * as settleCampaign from "~/jobs/handlers/settle-campaign.server";
import * as transferDonation from "~/jobs/handlers/transfer-donation.server";
import type { Job } from "~/jobs/catalogue";
import { moveClockTo, now } from "~/lib/clock.server";
import { stripe } from "~/services/stripe.server";

const dayMs = 86_400_000;
const handlers = { settle_campaign: settleCampaign, refund_donation: refundDonation, refund_batch: refundBatch, transfer_donation: transferDonation, reverse_transfer: reverseTransfer, follow_payout: followPayout, end_dispute: endDispute, answer_dispute: answerDispute };
const tasks = Object.fromEntries(Object.entries(handlers).map(([name, { handle }]) => [name, (payload: unknown) => handle(payload as never)]));

/** Runs what waits in the queue; jobs that fail wait for their next attempt. */
export const drain = (): Promise<void> => runJobs(tasks);

/** What the clock makes due, as the tick does it. */
export async function tick(): Promise<void> {
  for (const job of await listDueSettlements(db, await now())) await runJob(job);
  await drain();
}

const runJob = (job: Job): Promise<void> => handlers[job.name as keyof typeof handlers].handle(job as never);

/** The sandbox that the product's own door to Stripe talks to. */
export async function aSandbox(): Promise<Sandbox> {
  const sandbox = await startSandbox({ publicUrl: "http://demo.test", webhookSecret: "whsec_test" });
  process.env.STRIPE_API_BASE = sandbox.url;
  // As the worker does when it starts: otherwise the sandbox, like Stripe, sweeps the gifts to the label's bank.
  await ensureManualPayouts();
  return sandbox;
}

export async function control<T>(sandbox: Sandbox, path: string, body?: object): Promise<T> {
  const response = await fetch(`${sandbox.url}/_control${path}`, body && { method: "POST", body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

/** Moves the product's clock and the sandbox's together. */
export async function passDays(sandbox: Sandbox, days: number): Promise<void> {
  const instant = await now();
  const offsetMs = await moveClockTo(new Date(instant.getTime() + days * dayMs));
  await control(sandbox, "/clock", { offsetMs });
}

/** Applies every settlement event that Stripe has, of the platform and of this account. */
export async function applyEvents(stripeAccount: string): Promise<void> {
  for (const account of [null, stripeAccount]) {
    const { data } = await stripe().events.list({ limit: 100 }, account ? { stripeAccount: account } : {});
    for (const event of data.filter(({ type }) => isSettlementEvent(type)).reverse())
      await applySettlementEvent({ type: event.type, account, objectId: (event.data.object as { id: string }).id });
  }
}

export async function aReadyAccount(sandboxUrl: string): Promise<Stripe.Account> {
  const controller = { fees: { payer: "application" }, losses: { payments: "application" }, stripe_dashboard: { type: "express" } } as const;
  const account = await stripe().accounts.create({ controller, country: "FR", capabilities: { transfers: { requested: true } } });
  const link = await stripe().accountLinks.create({ account: account.id, type: "account_onboarding", refresh_url: "http://demo.test/a", return_url: "http://demo.test/b" });
  await fetch(sandboxUrl + new URL(link.url).pathname, { method: "POST", body: new URLSearchParams({ suite: "terminer" }), redirect: "manual" });
  return account;
}

/** The label's reserve, at Stripe and in the ledger. */
export async function aReserve(amountCents: number): Promise<void> {
  const topUp = await stripe().topups.create({ amount: amountCents, currency: "eur" });
  await applySettlementEvent({ type: "topup.succeeded", account: null, objectId: topUp.id });
}

type CampaignOptions = { goalCents?: number; feeBearer?: CampaignFeeBearer; labelFeePercent?: number };
export type SettlementCampaign = { campaignId: string; account: string; holder: { accountId: string; email: string } };

/** A live campaign of an organisation whose Stripe account is complete. */
export async function aLiveCampaign(sandbox: Sandbox, options: CampaignOptions = {}): Promise<SettlementCampaign> {
  const { projectId, organisationId, holder, examinationId } = await anExamination();
  const account = await aReadyAccount(sandbox.url);
  await db.updateTable("organisation").set({ stripeAccountId: account.id, stripeReadyAt: new Date() }).where("id", "=", organisationId).execute();
  const at = await now();
  const decision = await db.insertInto("decision").values({
    examinationId, outcome: "labelled", ruleVersion: "test", facts: emptyFacts, conditions: "[]", decidedAt: at, closedBy: holder.accountId,
  }).returning("id").executeTakeFirstOrThrow();
  const endsAt = new Date(at.getTime() + 10 * dayMs);
  const label = await db.insertInto("label").values({ projectId, decisionId: decision.id, startsAt: at, endsAt: new Date(at.getTime() + 365 * dayMs) }).returning("id").executeTakeFirstOrThrow();
  const { id } = await db.insertInto("campaign").values({
    labelId: label.id, projectId, status: "live", title: "Un four", goalCents: 10_000, startsAt: at, endsAt, ruleVersion: "test", isDemo: true, ...options,
  }).returning("id").executeTakeFirstOrThrow();
  return { campaignId: id, account: account.id, holder };
}

async function anExamination() {
  const application = await aSubmittedApplication();
  const { id: meetingId } = await db.insertInto("committeeMeeting").values({ heldAt: new Date(), place: "Arras", chairAccountId: application.holder.accountId }).returning("id").executeTakeFirstOrThrow();
  const known = await db.selectFrom("examination").select("id").where("applicationId", "=", application.applicationId).executeTakeFirst();
  if (known) return { ...application, examinationId: known.id };
  const { id } = await db.insertInto("examination").values({
    applicationId: application.applicationId, number: 1, versionId: application.versionId, meetingId, status: "decided",
  }).returning("id").executeTakeFirstOrThrow();
  return { ...application, examinationId: id };
}

/** A gift really paid by card in the sandbox, and booked by the donations room. */
export async function aPaidGift(sandbox: Sandbox, campaignId: string, amountCents: number): Promise<string> {
  const at = await now();
  const { id } = await db.insertInto("donation").values({
    campaignId, formToken: randomUUID(), email: `${randomUUID()}@example.org`, donorName: "Louise", freeCents: amountCents, amountCents,
    sessionExpiresAt: new Date(at.getTime() + 31 * 60_000), createdAt: at, isDemo: true,
  }).returning("id").executeTakeFirstOrThrow();
  const session = await ensureSession(id);
  await control(sandbox, `/sessions/${session!.sessionId}/pay`, { card: "4242424242424242" });
  await applyDonation(id);
  return id;
}

/** Closing ends: the outcome is written and the settlement's job waits. */
export async function close(campaignId: string, countedCents: number, paidGifts: number): Promise<"succeeded" | "failed" | null> {
  await db.updateTable("campaign").set({ status: "closing" }).where("id", "=", campaignId).execute();
  return db.transaction().execute(async (trx) => finishClosing(trx, campaignId, { countedCents, paidGifts, openGifts: 0 }, await now(trx)));
}
