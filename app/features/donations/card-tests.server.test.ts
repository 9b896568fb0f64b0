import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aTeamMember } from "#tests/factories/accounts";
import { aLiveCampaign, type LiveCampaign } from "#tests/factories/donations";
import { declinedCard, goodCard, useSandbox } from "#tests/faults/sandbox";
import { runJobs } from "#tests/run-jobs";
import { tasks } from "~/jobs/worker.server";
import { withRequest } from "~/lib/current-request.server";
import { action } from "~/routes/public/give";
import { pollStripeEvents } from "./poll-stripe-events.server";

useTestDatabase();
const sandbox = useSandbox();

let campaign: LiveCampaign;
beforeEach(async () => {
  campaign = await aLiveCampaign();
});

type Try = { email: string; address: string; card: string; cents?: number };

/** Sends the form as a browser does, then tries the card on the payment page if one opened. False: refused at the door. */
async function giveWith({ email, address, card, cents = 200 }: Try): Promise<boolean> {
  const formToken = crypto.randomUUID();
  const body = new URLSearchParams({ formToken, email, free: String(cents / 100).replace(".", ",") });
  const request = new Request(`http://localhost:3000/projets/${campaign.slug}/soutenir`, { method: "POST", body });
  const answer = await withRequest({ id: "test", address }, () => action({ request, params: { slug: campaign.slug }, context: {} }));
  if (!(answer instanceof Response) || answer.status !== 303) return false;
  const gift = await db.selectFrom("donation").select("stripeSessionId").where("formToken", "=", formToken).executeTakeFirstOrThrow();
  await sandbox.pay(gift.stripeSessionId!, card);
  return true;
}

/** What Stripe tells of it reaches us, and what we do about it is done. */
async function told(): Promise<void> {
  await pollStripeEvents();
  await runJobs({ apply_stripe_event: tasks.apply_stripe_event!, close_open_payments: tasks.close_open_payments! });
}

/** Batch after batch; how many payments it could open. */
async function attack(tests: Try[], batch = 20): Promise<number> {
  let opened = 0;
  for (let from = 0; from < tests.length; from += batch) {
    const done = (await Promise.all(tests.slice(from, from + batch).map(giveWith))).filter(Boolean).length;
    if (done > 0) await told();
    opened += done;
  }
  return opened;
}

const giftsOf = (status: "paid" | "pending") => db.selectFrom("donation").select("id").where("campaignId", "=", campaign.id).where("status", "=", status).execute();

describe("a thousand small card tests", () => {
  test("from a hundred addresses, each with its own e-mail: a handful of payments open, gifts stop by themselves, the team reads it once (situation 18)", async () => {
    const team = await aTeamMember();
    const tests = Array.from({ length: 1000 }, (_, n) => ({ email: `tester${n}@example.org`, address: `203.0.113.${n % 100}`, card: n % 20 === 19 ? goodCard : declinedCard }));
    expect(await attack(tests)).toBeLessThan(70);
    expect(await giftsOf("pending")).toEqual([]);
    const pauses = await db.selectFrom("givingPause").select(["kind", "pausedBy"]).where("campaignId", "=", campaign.id).orderBy("pausedAt").execute();
    expect(pauses).toEqual([{ kind: "slowed", pausedBy: null }, { kind: "paused", pausedBy: null }]);
    const mails = await db.selectFrom("mailMessage").select("key").where("recipient", "=", team.email).where("template", "=", "giving-paused").execute();
    expect(mails).toHaveLength(2);
    // What passed counts as ever: nobody can tell a stolen card before its owner does.
    expect((await giftsOf("paid")).length).toBeLessThan(6);
  }, 120_000);

  test("from one e-mail: its declines stop it long before, and nobody else is slowed (situation 18)", async () => {
    const tests = Array.from({ length: 1000 }, (_, n) => ({ email: "tester@example.org", address: `198.51.${Math.floor(n / 250)}.${n % 250}`, card: declinedCard }));
    expect(await attack(tests)).toBeLessThanOrEqual(20);
    expect(await giveWith({ email: "louise@example.org", address: "192.0.2.7", card: goodCard })).toBe(true);
    expect(await db.selectFrom("givingPause").select("id").where("campaignId", "=", campaign.id).execute()).toEqual([]);
  }, 120_000);
});

describe("donors behind one address", () => {
  test("a class of thirty gives together, four cards declined: nobody is refused (situation 18)", async () => {
    const address = "192.0.2.30";
    const all = Array.from({ length: 30 }, (_, n) => ({ email: `parent${n}@example.org`, address, card: n % 8 === 0 ? declinedCard : goodCard, cents: 1000 }));
    expect(await attack(all, 30)).toBe(30);
    expect(await giveWith({ email: "parent0@example.org", address, card: goodCard })).toBe(true);
    await told();
    expect(await giftsOf("paid")).toHaveLength(27);
  }, 60_000);

  test("a donor still gives while a campaign is slowed, from the address of its thief too", async () => {
    await db.insertInto("givingPause").values({ campaignId: campaign.id, kind: "slowed", reason: "12 refusés", pausedAt: new Date(), until: new Date(Date.now() + 3_600_000) }).execute();
    expect(await giveWith({ email: "louise@example.org", address: "192.0.2.99", card: goodCard })).toBe(true);
    const rush = Array.from({ length: 30 }, (_, n) => ({ email: `tester${n}@example.com`, address: "192.0.2.99", card: goodCard }));
    expect((await Promise.all(rush.map(giveWith))).filter(Boolean).length).toBe(11);
    expect(await giveWith({ email: "gaston@example.org", address: "192.0.2.100", card: goodCard })).toBe(true);
  }, 60_000);
});
