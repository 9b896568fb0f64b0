import pg from "pg";
import { aLiveCampaign } from "#tests/factories/donations";
import { bareGifts } from "./bare-gifts";
import { paidAtStripe, untilPaid, webhookOf } from "./gifts";
import { load } from "./load";
import { percentile, spentPerUnit, toMeasure, type Measure } from "./measure";
import type { BenchProduct } from "./product";

const GIFTS = 3_000;
const WARM_UP = 200;

/** From the gift's webhook to its ledger group, in milliseconds: both clocks are this machine's. */
async function delays(client: pg.Client, campaignId: string, sentAt: Map<string, number>): Promise<number[]> {
  const { rows } = await client.query<{ donationId: string; ms: number }>(
    `select d.id as "donationId", extract(epoch from g.recorded_at) * 1000 as ms from donation d join ledger_group g on g.donation_id = d.id where d.campaign_id = $1`, [campaignId]);
  return rows.flatMap(({ donationId, ms }) => {
    const sent = sentAt.get(donationId);
    return sent === undefined ? [] : [Number(ms) - sent];
  });
}

async function through(product: BenchProduct, client: pg.Client, count: number) {
  const campaign = await aLiveCampaign({ isDemo: true });
  const gifts = await paidAtStripe(product, campaign.id, count);
  const waiting = [...gifts];
  const sentAt = new Map<string, number>();
  const before = product.cpuMsOf();
  const from = performance.now();
  await load(() => {
    const gift = waiting.pop();
    if (!gift) return null;
    sentAt.set(gift.donationId, Date.now());
    return webhookOf(product, gift);
  });
  await untilPaid(client, campaign.id, count);
  const ms = performance.now() - from;
  const cpuMsOf = spentPerUnit(before, product.cpuMsOf(), count);
  const { site, worker } = cpuMsOf;
  return { perSecond: (count * 1000) / ms, cpuMsPerUnit: site === null || worker === null ? null : site + worker, cpuMsOf, p99Ms: percentile(await delays(client, campaign.id, sentAt), 0.99) };
}

/**
 * Gifts that all become paid at once: signed webhook over HTTP, event stored, job, session re-read from Stripe, ledger.
 * Beside them the rows that remain of each, written by SQL alone, on the same server.
 */
export async function giftPaid(product: BenchProduct): Promise<Measure> {
  const client = new pg.Client(product.databaseUrl);
  await client.connect();
  try {
    await through(product, client, WARM_UP);
    const measured = await through(product, client, GIFTS);
    const bare = await bareGifts(product.databaseUrl, (await aLiveCampaign({ isDemo: true })).id, GIFTS);
    return toMeasure({ name: "gift.paid", ...measured, limitPerSecond: bare.perSecond, rows: bare.rowsPerGift * GIFTS });
  } finally {
    await client.end();
  }
}
