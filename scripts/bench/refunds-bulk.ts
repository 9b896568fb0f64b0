import pg from "pg";
import { aLiveCampaign } from "#tests/factories/donations";
import { paidAtStripe, untilPaid, webhookOf, type OpenGift } from "./gifts";
import { load } from "./load";
import { percentile, spentPerUnit, toMeasure, type Measure } from "./measure";
import type { BenchProduct } from "./product";

const GIFTS = 1_000;
const BARE = 300;
/** As many calls at a time as the worker makes. */
const AT_ONCE = 16;

async function paidCampaign(product: BenchProduct, client: pg.Client): Promise<string> {
  const campaign = await aLiveCampaign({ isDemo: true });
  const waiting = await paidAtStripe(product, campaign.id, GIFTS);
  await load(() => {
    const gift = waiting.pop();
    return gift ? webhookOf(product, gift) : null;
  });
  await untilPaid(client, campaign.id, GIFTS);
  return campaign.id;
}

/** Money that refunds may leave from at once, their fees included. */
async function topUp(): Promise<void> {
  const { stripe } = await import("~/services/stripe.server");
  const { applySettlementEvent } = await import("~/features/settlement/apply-settlement-event.server");
  const { id } = await stripe().topups.create({ amount: 10_000_000, currency: "eur" });
  await applySettlementEvent({ type: "topup.succeeded", account: null, objectId: id });
}

/** The campaign's last second is gone and its outcome is a failure: the worker does the rest. */
async function fail(campaignId: string): Promise<void> {
  const { db } = await import("#db");
  const { finishClosing } = await import("~/features/campaigns/close-campaign.server");
  await db.updateTable("campaign").set({ status: "closing", thresholdPercent: 100 }).where("id", "=", campaignId).execute();
  const ended = await db.transaction().execute((trx) => finishClosing(trx, campaignId, { countedCents: 1, paidGifts: GIFTS, openGifts: 0 }, new Date()));
  if (ended !== "failed") throw new Error(`The campaign did not fail: ${ended}`);
}

async function untilGivenBack(client: pg.Client, campaignId: string): Promise<void> {
  const asked = `select count(*)::int as back from refund r join donation d on d.id = r.donation_id where d.campaign_id = $1 and r.status = 'succeeded'`;
  for (let before = -1, since = performance.now(); ; ) {
    const back = (await client.query<{ back: number }>(asked, [campaignId])).rows[0]!.back;
    if (back >= GIFTS) return;
    if (back !== before) [before, since] = [back, performance.now()];
    if (performance.now() - since > 90_000) throw new Error(`Only ${back} of ${GIFTS} gifts went back, and none for a minute and a half`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The calls alone: refunds that Stripe makes of charges that nobody booked. */
async function bareCalls(product: BenchProduct): Promise<number> {
  const { stripe } = await import("~/services/stripe.server");
  const campaign = await aLiveCampaign({ isDemo: true });
  const waiting: OpenGift[] = await paidAtStripe(product, campaign.id, BARE);
  const intents = await Promise.all(waiting.map(async ({ sessionId }) => String((await stripe().checkout.sessions.retrieve(sessionId)).payment_intent)));
  const from = performance.now();
  const lane = async () => {
    for (let intent = intents.pop(); intent; intent = intents.pop()) await stripe().refunds.create({ payment_intent: intent });
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return (BARE * 1000) / (performance.now() - from);
}

/**
 * A campaign with a thousand gifts fails: from its outcome to the last refund booked, worker alone. Beside it the calls to Stripe
 * alone, as many at a time.
 */
export async function refundsBulk(product: BenchProduct): Promise<Measure> {
  const client = new pg.Client(product.databaseUrl);
  await client.connect();
  try {
    await topUp();
    const limitPerSecond = await bareCalls(product);
    const campaignId = await paidCampaign(product, client);
    const before = product.cpuMsOf();
    const from = Date.now();
    await fail(campaignId);
    await untilGivenBack(client, campaignId);
    const ms = Date.now() - from;
    const cpuMsOf = spentPerUnit(before, product.cpuMsOf(), GIFTS);
    const { site, worker } = cpuMsOf;
    const { rows } = await client.query<{ ms: number }>(
      `select extract(epoch from recorded_at) * 1000 - $2::float8 as ms from ledger_group where campaign_id = $1 and kind = 'refund'`, [campaignId, from]);
    return toMeasure({ name: "refunds.bulk", perSecond: (GIFTS * 1000) / ms, limitPerSecond, p99Ms: percentile(rows.map((row) => Number(row.ms)), 0.99), cpuMsPerUnit: site === null || worker === null ? null : site + worker, cpuMsOf, rows: rows.length });
  } finally {
    await client.end();
  }
}
