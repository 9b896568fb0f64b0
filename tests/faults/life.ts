import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { expect } from "vitest";
import { db } from "#db";
import { startSandbox, type Sandbox } from "#scripts/sandbox/start";
import { aGiftRequest, aReward } from "#tests/factories/donations";
import { aLiveCampaign, aPaidGift, aReserve, control, passDays } from "#tests/factories/settlement";
import { runJobs } from "#tests/run-jobs";
import { bookDisagreements, disagreements } from "#tests/invariants";
import { openDonation } from "~/features/donations/open-donation.server";
import { ensureManualPayouts } from "~/features/settlement/manual-payouts.server";
import { enqueue } from "~/jobs/enqueue.server";
import { freeHeldJobs } from "~/jobs/held-jobs.server";
import { tasks } from "~/jobs/worker.server";
import { now } from "~/lib/clock.server";
import type { CrashPoint } from "~/lib/crash-points";
import { startWorkerProcess } from "./processes";

const patienceMs = 45_000;

/** Stripe and the mail server of this test file and of every process it starts; webhooks go where it is said, or nowhere. */
export async function aWorld(webhookUrl?: string): Promise<Sandbox> {
  const sandbox = await startSandbox({ publicUrl: "http://demo.test", webhookSecret: "whsec_test", webhookUrl });
  Object.assign(process.env, { STRIPE_API_BASE: sandbox.url, SMTP_URL: `smtp://127.0.0.1:${sandbox.smtpPort}` });
  await ensureManualPayouts();
  await aReserve(100_000);
  return sandbox;
}

export const askTick = (): Promise<void> => enqueue(db, { name: "tick" });

const waiting = async () => (await sql<{ n: number }>`select count(*)::int as n from graphile_worker.jobs`.execute(db)).rows[0]!.n;

/** The worker restarted: what a dead one held, what is due, and what that makes due in turn, until nothing is left. `concurrency`: jobs at a time. */
export async function goOn(concurrency = 1): Promise<void> {
  await freeHeldJobs();
  await askTick();
  for (let round = 0; round < 8 && (await waiting()) > 0; round += 1) {
    await sql`update graphile_worker._private_jobs set run_at = now()`.execute(db);
    await runJobs(tasks, concurrency);
  }
}

/** Starts a worker that is to die at this point, and waits for its death. @throws when it never came there */
export async function killWorkerAt(point: CrashPoint): Promise<string | null> {
  const victim = await startWorkerProcess({ CRASH_AT: point });
  let timer: NodeJS.Timeout | undefined;
  const never = new Promise<null>((resolve) => (timer = setTimeout(() => resolve(null), patienceMs)));
  const signal = await Promise.race([victim.ended, never]);
  clearTimeout(timer);
  await victim.stop();
  return signal;
}

export type Place = { campaignId: string; slug: string; rewardId: string };

/** A live campaign with two rewards left, of an organisation that Stripe knows. */
export async function aPlace(sandbox: Sandbox): Promise<Place> {
  const { campaignId } = await aLiveCampaign(sandbox);
  const { slug } = await db.selectFrom("campaign").innerJoin("project", "project.id", "campaign.projectId").select("slug").where("campaign.id", "=", campaignId).executeTakeFirstOrThrow();
  return { campaignId, slug, rewardId: await aReward(campaignId, { stock: 100 }) };
}

export const aDonor = () => `${randomUUID()}@example.org`;

/** A gift with a reward, opened and not paid. */
export async function anOpenGift({ campaignId, rewardId }: Place): Promise<string> {
  const { donationId } = await openDonation(aGiftRequest(campaignId, { email: aDonor(), basket: { lines: [{ rewardId, quantity: 1 }], freeCents: 1500 } }));
  return donationId;
}

export const readGift = (id: string) => db.selectFrom("donation").selectAll().where("id", "=", id).executeTakeFirstOrThrow();

/** Paid at Stripe; nobody has told us. */
export async function payAtStripe(sandbox: Sandbox, donationId: string): Promise<string> {
  await control(sandbox, `/sessions/${(await readGift(donationId)).stripeSessionId}/pay`, { card: "4242424242424242" });
  return donationId;
}

/** A campaign whose last second is gone: two gifts paid, one still open. Nothing has noticed yet. */
export async function anOverCampaign(sandbox: Sandbox): Promise<string> {
  const place = await aPlace(sandbox);
  for (const cents of [6000, 6100]) await aPaidGift(sandbox, place.campaignId, cents);
  await anOpenGift(place);
  await db.updateTable("campaign").set({ endsAt: new Date((await now()).getTime() + 1000) }).where("id", "=", place.campaignId).execute();
  // The open payment has not run out: it is the closing that must end it.
  await passDays(sandbox, 10 / 1440);
  return place.campaignId;
}

export const readCampaign = (id: string) => db.selectFrom("campaign").selectAll().where("id", "=", id).executeTakeFirstOrThrow();

/** A worker killed there while it takes what is due; then the story goes on without the order to die. */
export async function killedThere(point: CrashPoint): Promise<void> {
  await askTick();
  expect(await killWorkerAt(point)).toBe("SIGKILL");
  expect(await bookDisagreements()).toEqual([]);
  await goOn();
  expect(await disagreements()).toEqual([]);
}
