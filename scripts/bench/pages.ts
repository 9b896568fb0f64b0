import { sql } from "kysely";
import { aLiveCampaign } from "#tests/factories/donations";
import { bareServer } from "./bare-server";
import { loadFor, type Call, type Load } from "./load";
import { toMeasure, type Measure } from "./measure";
import type { BenchProduct } from "./product";
import { cpuMs } from "./usage";

const SECONDS = 8;
const WARM_UP_SECONDS = 3;

/** A campaign online with so many paid gifts, every tenth with a word of support. */
async function campaignWith(gifts: number): Promise<string> {
  const { db } = await import("#db");
  const { id, slug } = await aLiveCampaign({ isDemo: true });
  await sql`insert into donation (campaign_id, form_token, status, email, donor_name, message, free_cents, amount_cents, session_expires_at,
      stripe_charge_id, charged_at, fee_cents, created_at, paid_at, is_demo)
    select ${id}, gen_random_uuid(), 'paid', 'd' || i || '@example.org', 'Camille Exemple', case when i % 10 = 0 then 'Bravo pour ce fournil, à bientôt !' end,
      2000, 2000, now(), 'ch_' || gen_random_uuid(), now() - i * interval '1 second', 55, now(), now(), true from generate_series(1, ${gifts}::int) i`.execute(db);
  await sql`analyze donation`.execute(db);
  return slug;
}

type Timed = Load & { cpuMsPerUnit: number | null };

/** Any cookie: the page is drawn, not given from memory. */
const drawn = { headers: { Cookie: "drawn=anew" } };

async function timed(product: BenchProduct, call: Call): Promise<Timed> {
  await loadFor(call, WARM_UP_SECONDS);
  const cpu = cpuMs(product.pids);
  const measured = await loadFor(call, SECONDS);
  return { ...measured, cpuMsPerUnit: cpu === null ? null : (cpuMs(product.pids)! - cpu) / measured.count };
}

const pageOf = (product: BenchProduct, slug: string) => `${product.url}/projets/${slug}`;

/** A page as everybody without a cookie gets it, or drawn each time, beside a bare `node:http` that gives the same bytes. */
async function page(product: BenchProduct, name: string, call: Call): Promise<Measure> {
  const measured = await timed(product, call);
  const bare = await bareServer(await fetch(call.url));
  try {
    const limit = await loadFor({ url: bare.url }, SECONDS);
    return toMeasure({ name, perSecond: measured.perSecond, limitPerSecond: limit.perSecond, p99Ms: measured.p99Ms, cpuMsPerUnit: measured.cpuMsPerUnit, rows: 50 });
  } finally {
    bare.stop();
  }
}

type PageMeasure = (product: BenchProduct) => Promise<Measure>;

/** Home, list and a campaign's page, with fifty gifts; `.uncached`: drawn for each visitor. */
export const pageMeasures: Record<string, PageMeasure> = Object.fromEntries(
  (["home", "list", "project"] as const).flatMap((one) => {
    const urlIn = async (product: BenchProduct) => {
      const slug = await campaignWith(50);
      return { home: `${product.url}/`, list: `${product.url}/projets`, project: pageOf(product, slug) }[one];
    };
    return [
      [`page.${one}`, async (product: BenchProduct) => page(product, `page.${one}`, { url: await urlIn(product) })],
      [`page.${one}.uncached`, async (product: BenchProduct) => page(product, `page.${one}.uncached`, { url: await urlIn(product), ...drawn })],
    ];
  }),
);

/** The same page with fifty thousand gifts; its limit is itself with fifty. */
export async function growthProject(product: BenchProduct): Promise<Measure> {
  const small = await timed(product, { url: pageOf(product, await campaignWith(50)), ...drawn });
  const large = await timed(product, { url: pageOf(product, await campaignWith(50_000)), ...drawn });
  return toMeasure({ name: "growth.project", perSecond: large.perSecond, limitPerSecond: small.perSecond, p99Ms: large.p99Ms, cpuMsPerUnit: large.cpuMsPerUnit, rows: 50_000 });
}
