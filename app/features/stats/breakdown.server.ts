import { sql, type RawBuilder } from "kysely";
import { db, type Handle } from "#db";
import { communeName } from "~/features/territory/communes.server";
import { epciOf, findEpci } from "~/features/territory/epcis.server";
import { themeName } from "~/features/territory/themes";
import { isDemo } from "~/lib/env.server";
import type { BilanFilters } from "./bilan-filters";
import { emptyShare, inOrder, regroup, type Dimension, type MoneyShare, type Share } from "./breakdown";
import { scope } from "./scope.server";
import { rememberedSteps } from "./steps-pulse.server";

type Facts = RawBuilder<unknown>;
type Step = { key: string | null; enquiries: number; labels: number; succeeded: number };

const noOne = "Sans partenaire";
const unknown = { theme: "Besoin non précisé", epci: "Lieu non précisé", commune: "Lieu non précisé", partner: noOne } as const;

/** Facts beside each partner that brought or attested them: one of two partners counts for both. */
const besidePartners = (facts: Facts): Facts => sql`
  (select f.*, coalesce(f.partner_id, pp.partner_id) as key from ${facts} f
    left join project_partner pp on f.partner_id is null and pp.project_id = f.project_id) keyed`;
const beside = (facts: Facts, column: "theme" | "commune_code"): Facts => sql`(select f.*, f.${sql.ref(column)} as key from ${facts} f) keyed`;

const keyed = (facts: Facts, by: Dimension): Facts => (by === "partner" ? besidePartners(facts) : beside(facts, by === "theme" ? "theme" : "commune_code"));

/**
 * What is live here, by theme, place or partner: never the past, which has no place of its own for most of it. `money` is what the same
 * filters let through.
 */
export async function readBreakdown(by: Dimension, filters: BilanFilters, money: readonly MoneyShare[], handle: Handle = db, demo = isDemo()): Promise<Share[]> {
  const steps = sql<Step>`select key::text as key, count(*) filter (where step = 'enquiry')::int as enquiries, count(*) filter (where step = 'label')::int as labels,
      count(*) filter (where step = 'succeeded')::int as succeeded
    from ${keyed(sql`funnel_fact`, by)} where not is_history and is_demo = ${demo} and step in ('enquiry', 'label', 'succeeded') and ${scope(filters)} group by key`;
  const read = async () => (await steps.execute(handle)).rows;
  const rows = handle === db ? await rememberedSteps(JSON.stringify([by, filters, demo]), read) : await read();
  const shares = together(rows, money);
  return inOrder(await named(by, shares, handle));
}

function together(steps: readonly Step[], money: readonly MoneyShare[]): Share[] {
  const shares = new Map(steps.map(({ key, ...figures }) => [key ?? "", { ...emptyShare(key ?? "", ""), ...figures }]));
  for (const { key, cents, citizens } of money) shares.set(key, { ...(shares.get(key) ?? emptyShare(key, "")), cents, citizens });
  return [...shares.values()];
}

async function named(by: Dimension, shares: readonly Share[], handle: Handle): Promise<Share[]> {
  if (by === "epci") return regroup(shares, ({ key }) => placeOf(key));
  const names = by === "partner" ? await partnerNames(handle) : null;
  const nameOf = (key: string) => (names ? (names.get(key) ?? key) : by === "theme" ? themeName(key) : communeName(key));
  return shares.map((share) => ({ ...share, label: share.key === "" ? unknown[by] : nameOf(share.key) }));
}

/** Steps tell a commune, sums its group where it has one. */
function placeOf(key: string): { key: string; label: string } {
  if (key === "") return { key: "", label: unknown.epci };
  const epci = findEpci(key) ?? epciOf(key);
  return epci ? { key: epci.code, label: epci.name } : { key: "none", label: "Hors intercommunalité" };
}

async function partnerNames(handle: Handle): Promise<Map<string, string>> {
  const rows = await handle.selectFrom("partner").select(["id", "name"]).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
