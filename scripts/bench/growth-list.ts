import { sql } from "kysely";
import { grow } from "./grown-rows";
import { load, type Call } from "./load";
import { spentPerUnit, toMeasure, type Measure } from "./measure";
import type { BenchProduct } from "./product";
import { cpuMs } from "./usage";

const SMALL = 1_000;
const LARGE = 100_000;
const REQUESTS = 400;
const WARM_UP = 60;

const needs = ["savoir-faire", "energie", "alimentation", "emploi", "mobilite", "culture", "lien-social", "reemploi"];
const epcis = ["200069037", "246200364", "246200299", "200033579", "246201149"];
const addresses = {
  bilan: (at: number) => ["", `besoin=${needs[at % 8]}`, `epci=${epcis[at % 5]}`, "du=2026-01-01&au=2026-06-30"][at % 4]!,
  list: (at: number) => ["", `besoin=${needs[at % 8]}`, `epci=${epcis[at % 5]}&tri=recents`, `etat=reussies&besoin=${needs[at % 8]}`, `tri=nom&page=${(at % 5) + 2}`, `epci=${epcis[at % 5]}&besoin=${needs[at % 8]}`, `page=${at % 80}`][at % 7]!,
  search: (at: number) => ["mots=fournil", "mots=fourinl", `mots=fournil&besoin=${needs[at % 8]}`, "mots=fournil+lieu", "mots=bethunne+fournil"][at % 5]!,
};
type Kind = keyof typeof addresses;

/** Any cookie: the page is drawn, not given from memory. */
const headers = { Cookie: "drawn=anew" };
const EACH = 20;

/** Somebody's words change beside a gift: the campaign's sums are counted again. */
async function changeOneGift(at: number): Promise<void> {
  const { db } = await import("#db");
  await sql`update donation set message = ${`Bravo ${at} !`} where id = md5('gg' || ${at % SMALL}::text || ':1')::uuid`.execute(db);
}

let asked = 0;
/** The bilan is read while gifts come: one before every twentieth request. */
function calls(product: BenchProduct, kind: Kind, count: number): () => Promise<Call | null> {
  let left = count;
  return async () => {
    if (left-- <= 0) return null;
    const at = asked++;
    if (kind === "bilan" && at % EACH === 0) await changeOneGift(at);
    return { url: `${product.url}${kind === "bilan" ? "/le-bilan" : "/projets"}?${addresses[kind](at)}`, headers };
  };
}

async function timed(product: BenchProduct, kind: Kind) {
  await load(calls(product, kind, WARM_UP));
  const [before, cpu] = [product.cpuMsOf(), cpuMs(product.pids)];
  const measured = await load(calls(product, kind, REQUESTS));
  return { ...measured, cpuMsPerUnit: cpu === null ? null : (cpuMs(product.pids)! - cpu) / measured.count, cpuMsOf: spentPerUnit(before, product.cpuMsOf(), measured.count) };
}

type Timed = Record<Kind, Awaited<ReturnType<typeof timed>>>;
let both: Promise<{ small: Timed; large: Timed }> | undefined;

async function measureBoth(product: BenchProduct) {
  const at = async () => ({ list: await timed(product, "list"), search: await timed(product, "search"), bilan: await timed(product, "bilan") });
  await product.endWorker();
  await grow(0, SMALL);
  const small = await at();
  await grow(SMALL, LARGE);
  return { small, large: await at() };
}

async function growth(product: BenchProduct, kind: Kind): Promise<Measure> {
  both ??= measureBoth(product);
  const { small, large } = await both;
  return toMeasure({ name: `growth.${kind}`, limitPerSecond: small[kind].perSecond, rows: LARGE, ...large[kind] });
}

/** A page of the list among 100 000 campaigns; its limit is itself among 1 000. */
export const growthList = (product: BenchProduct): Promise<Measure> => growth(product, "list");

/** The same for searches, rightly and wrongly typed. */
export const growthSearch = (product: BenchProduct): Promise<Measure> => growth(product, "search");

/** The public bilan over 100 000 campaigns and 1 000 000 gifts; its limit is itself over a hundred times fewer. */
export const growthBilan = (product: BenchProduct): Promise<Measure> => growth(product, "bilan");
