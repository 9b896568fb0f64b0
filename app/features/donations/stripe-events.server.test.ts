import pg from "pg";
import { beforeEach, describe, expect, test } from "vitest";
import { closeDb, db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aGiftRequest, aLiveCampaign, type LiveCampaign } from "#tests/factories/donations";
import { useSandbox, webhookSecret } from "#tests/faults/sandbox";
import { aReadyAccount } from "#tests/factories/settlement";
import { handle as applyStripeEvent } from "~/jobs/handlers/apply-stripe-event.server";
import { handle as poll } from "~/jobs/handlers/poll-stripe-events.server";
import { moveClockTo, now } from "~/lib/clock.server";
import { stripe } from "~/services/stripe.server";
import { action } from "~/routes/technical/stripe-webhook";
import { openDonation } from "./open-donation.server";

useTestDatabase();
const day = 86_400_000;
const sandbox = useSandbox();

let campaign: LiveCampaign;
let donationId: string;
let eventText: string;
let eventId: string;
beforeEach(async () => {
  campaign = await aLiveCampaign();
  ({ donationId } = await openDonation(aGiftRequest(campaign.id)));
  const { stripeSessionId } = await gift();
  await sandbox.pay(stripeSessionId!);
  const events = await stripe().events.list({ type: "checkout.session.completed" });
  const event = events.data.find((one) => (one.data.object as { id: string }).id === stripeSessionId)!;
  eventId = event.id;
  eventText = JSON.stringify(event, null, 2);
});

const gift = () => db.selectFrom("donation").selectAll().where("id", "=", donationId).executeTakeFirstOrThrow();
const stored = () => db.selectFrom("stripeEvent").selectAll().where("id", "=", eventId).execute();
const signature = (payload: string, secondsAgo = 0, secret = webhookSecret) =>
  stripe().webhooks.generateTestHeaderString({ payload, secret, timestamp: Math.floor(Date.now() / 1000) - secondsAgo });
const send = (body: string, header: string) =>
  action({ request: new Request("http://localhost:3000/webhooks/stripe", { method: "POST", body, headers: { "stripe-signature": header } }), params: {}, context: {} });
const jobsOf = async (beginning: string) => {
  const jobs: { key?: string }[] = await db.selectFrom("graphile_worker.jobs" as never).selectAll().execute();
  return jobs.filter(({ key }) => key?.startsWith(`apply_stripe_event:${beginning}`)).length;
};
const ofThisGift = { from: async <T extends { donationId: string | null }>(rows: Promise<T[]>) => (await rows).filter((row) => row.donationId === donationId) };

describe("a webhook", () => {
  test("the same one ten times at once: one row, one job, one ledger group, one mail (situation 1)", async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => send(eventText, signature(eventText))));
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(204));
    expect(await stored()).toHaveLength(1);
    expect(await jobsOf(eventId)).toBe(1);
    await Promise.all(Array.from({ length: 10 }, () => applyStripeEvent({ name: "apply_stripe_event", eventId })));
    expect(await gift()).toMatchObject({ status: "paid", feeCents: 85 });
    expect(await ofThisGift.from(db.selectFrom("ledgerGroup").select("donationId").execute())).toHaveLength(1);
    expect(await db.selectFrom("mailMessage").select("id").where("key", "=", `donation-confirmation:${donationId}`).execute()).toHaveLength(1);
    expect((await stored())[0]!.appliedAt).not.toBeNull();
  });

  test("of thirty at once, one that cannot be written stops no other", async () => {
    const named = (n: number) => eventText.replaceAll(eventId, `evt_crowd_${n}`);
    // A text that PostgreSQL does not hold.
    const spoilt = eventText.replaceAll(eventId, "evt_crowd_spoilt").replace('"checkout.session.completed"', '"checkout.session.\\u0000"');
    const bodies = [...Array.from({ length: 29 }, (_, n) => named(n)), spoilt];
    const answers = await Promise.all(bodies.map((body) => send(body, signature(body))));
    expect(answers.map(({ status }) => status)).toEqual([...Array<number>(29).fill(204), 503]);
    const rows = await db.selectFrom("stripeEvent").select((eb) => eb.fn.countAll<number>().as("count")).where("id", "like", "evt_crowd_%").executeTakeFirstOrThrow();
    expect(rows.count).toBe(29);
    expect(await jobsOf("evt_crowd_")).toBe(29);
  });

  test.each([
    ["signed with another secret", (body: string) => send(body, signature(body, 0, "whsec_other"))],
    ["without signature", (body: string) => send(body, "")],
    ["signed 301 seconds ago", (body: string) => send(body, signature(body, 301))],
    ["changed after it was signed", (body: string) => send(body.replace('"eur"', '"usd"'), signature(body))],
    ["of real money", (body: string) => ((real) => send(real, signature(real)))(body.replaceAll('"livemode": false', '"livemode": true'))],
  ])("%s is refused and leaves no trace (situation 4)", async (_words, sending) => {
    expect((await sending(eventText)).status).toBe(400);
    expect(await stored()).toHaveLength(0);
  });

  test("signed 299 seconds ago is taken", async () => {
    expect((await send(eventText, signature(eventText, 299))).status).toBe(204);
  });

  test("while the database is away answers 503, so that Stripe comes again (situation 8)", async () => {
    await closeDb();
    globalThis.propulsonsPool = new pg.Pool({ host: "127.0.0.1", port: 9 });
    expect((await send(eventText, signature(eventText))).status).toBe(503);
    await closeDb();
    expect((await send(eventText, signature(eventText))).status).toBe(204);
  });

  test("an event about what is not ours is kept and changes nothing", async () => {
    const other = eventText.replace('"checkout.session.completed"', '"customer.created"');
    expect((await send(other, signature(other))).status).toBe(204);
    expect((await stored())[0]!.appliedAt).not.toBeNull();
    await applyStripeEvent({ name: "apply_stripe_event", eventId });
    expect((await gift()).status).toBe("pending");
  });
});

describe("a webhook that never comes", () => {
  test("is read from Stripe's list, once (situation 3)", async () => {
    await poll();
    await poll();
    expect(await stored()).toHaveLength(1);
    await applyStripeEvent({ name: "apply_stripe_event", eventId });
    expect((await gift()).status).toBe("paid");
    await poll();
    expect((await stored())[0]!.appliedAt).not.toBeNull();
  });

  test("is not hidden by later ones that came: a list counts as read once read to its end (situation 3)", async () => {
    await poll();
    const at = await now();
    const silent = new Date(at.getTime() - 6 * 3_600_000);
    await db.updateTable("stripePoll").set({ readUntil: silent }).execute();
    await db.deleteFrom("stripeEvent").where("id", "=", eventId).execute();
    await db.updateTable("stripeEvent").set({ receivedAt: new Date(at.getTime() + 2 * 3_600_000), appliedAt: at }).execute();
    await poll();
    expect(await stored()).toHaveLength(1);
  });

  test("about a holder's account is read from that account's own list (situation 3)", async () => {
    const account = await aReadyAccount(sandbox.url());
    const organisation = await db.selectFrom("campaign").innerJoin("project", "project.id", "campaign.projectId").select("organisationId").where("campaign.id", "=", campaign.id).executeTakeFirstOrThrow();
    await db.updateTable("organisation").set({ stripeAccountId: account.id, stripeReadyAt: null }).where("id", "=", organisation.organisationId).execute();
    await poll();
    const told = await db.selectFrom("stripeEvent").select(["id", "account"]).where("type", "=", "account.updated").where("objectId", "=", account.id).execute();
    expect(told.length).toBeGreaterThan(0);
    for (const { id } of told) await applyStripeEvent({ name: "apply_stripe_event", eventId: id });
    const { stripeReadyAt } = await db.selectFrom("organisation").select("stripeReadyAt").where("stripeAccountId", "=", account.id).executeTakeFirstOrThrow();
    expect(stripeReadyAt).not.toBeNull();
  });

  test("finds its gift by Stripe's memory when the session was never written down", async () => {
    await db.updateTable("donation").set({ stripeSessionId: null, checkoutUrl: null }).where("id", "=", donationId).execute();
    await poll();
    await applyStripeEvent({ name: "apply_stripe_event", eventId });
    expect((await gift()).status).toBe("paid");
  });
});

/** Events that no webhook brought: so many top-ups of the label, on the day of so many days ago. */
async function losesEvents(count: number, daysAgo: number): Promise<void> {
  await sandbox.setClock(-daysAgo * 86_400_000);
  for (let made = 0; made < count; made += 1) await stripe().topups.create({ amount: 100, currency: "eur" });
  await sandbox.setClock(0);
}

const storedTopUps = async () => (await db.selectFrom("stripeEvent").select("id").where("type", "=", "topup.succeeded").execute()).length;

describe("two hundred and fifty webhooks that never come (situation 3)", () => {
  test("are all read, page after page, also when later ones arrived, and when the reading is cut short", async () => {
    await db.deleteFrom("stripePoll").execute();
    await losesEvents(150, 20);
    await losesEvents(100, 5);
    expect((await send(eventText, signature(eventText))).status).toBe(204);
    await applyStripeEvent({ name: "apply_stripe_event", eventId });
    await sandbox.fail({ method: "GET", path: "/v1/events", status: 500, skip: 1 });
    await expect(poll()).rejects.toThrow();
    expect(await storedTopUps()).toBeLessThan(250);
    await poll();
    expect(await storedTopUps()).toBe(250);
    await losesEvents(1, 0);
    await poll();
    expect(await storedTopUps()).toBe(251);
  });
});

// The last one: the product's clock does not come back.
test("a webhook three days late: when Stripe's list is all that is left, the gift is paid (situation 3)", async () => {
  await sandbox.setClock(await moveClockTo(new Date((await now()).getTime() + 3 * day)));
  await poll();
  await applyStripeEvent({ name: "apply_stripe_event", eventId });
  expect((await gift()).status).toBe("paid");
  const late = await send(eventText, signature(eventText));
  expect(late.status).toBe(204);
  await applyStripeEvent({ name: "apply_stripe_event", eventId });
  expect(await ofThisGift.from(db.selectFrom("ledgerGroup").select("donationId").execute())).toHaveLength(1);
});
