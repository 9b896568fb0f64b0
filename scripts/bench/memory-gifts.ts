import pg from "pg";
import { aLiveCampaign } from "#tests/factories/donations";
import { paidAtStripe, untilPaid, webhookOf } from "./gifts";
import { load } from "./load";
import { toMeasure, type Measure } from "./measure";
import type { BenchProduct } from "./product";
import { cpuMs, residentBytes } from "./usage";

const GIFTS = 100_000;
const ROUND = 5_000;
/** The first rounds fill caches and pools: they are not what a gift leaves behind. */
const WARM_UP_ROUNDS = 4;

type Point = { gifts: number; bytes: number };

/** Bytes per gift: the least-squares line through the rounds. */
export function slope(points: readonly Point[]): number {
  const mean = (pick: (point: Point) => number) => points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  const [gifts, bytes] = [mean((point) => point.gifts), mean((point) => point.bytes)];
  const spread = points.reduce((sum, point) => sum + (point.gifts - gifts) ** 2, 0);
  return spread === 0 ? 0 : points.reduce((sum, point) => sum + (point.gifts - gifts) * (point.bytes - bytes), 0) / spread;
}

/** A hundred thousand gifts through webhook and worker, and how site and worker grow meanwhile. Its limit is its own first round. */
export async function memoryGifts(product: BenchProduct): Promise<Measure> {
  const client = new pg.Client(product.databaseUrl);
  await client.connect();
  const points: Point[] = [];
  const rates: number[] = [];
  const cpu = cpuMs(product.pids);
  try {
    for (let gifts = ROUND; gifts <= GIFTS; gifts += ROUND) {
      const campaign = await aLiveCampaign({ isDemo: true });
      const waiting = await paidAtStripe(product, campaign.id, ROUND);
      const from = performance.now();
      await load(() => {
        const gift = waiting.pop();
        return gift ? webhookOf(product, gift) : null;
      });
      await untilPaid(client, campaign.id, ROUND);
      rates.push((ROUND * 1000) / (performance.now() - from));
      points.push({ gifts, bytes: residentBytes(product.pids) ?? 0 });
    }
  } finally {
    await client.end();
  }
  const spent = cpu === null ? null : (cpuMs(product.pids)! - cpu) / GIFTS;
  return toMeasure({
    name: "memory.gifts", perSecond: rates.at(-1)!, limitPerSecond: rates[0]!, p99Ms: 0, cpuMsPerUnit: spent, rows: GIFTS,
    bytesPerUnit: slope(points.slice(WARM_UP_ROUNDS)),
  });
}
