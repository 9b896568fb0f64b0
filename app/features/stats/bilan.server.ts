import { db, type Handle } from "#db";
import { isDemo } from "~/lib/env.server";
import { orNotFound } from "~/lib/errors";
import { forEverybody, type BilanFilters } from "./bilan-filters";
import { bilanTables, type Bilan, type BilanTable } from "./bilan-tables";
import { readBreakdown } from "./breakdown.server";
import { dimensions, type Dimension } from "./breakdown";
import { readPast } from "./collected.server";
import { readDelays } from "./delays.server";
import { readFunnel } from "./funnel.server";
import { readHelp } from "./help.server";
import { readMoney } from "./money.server";
import { rememberedFigures } from "./money-sums.server";
import { withoutSmallGroups } from "./small-groups";

const publicDimensions: readonly Dimension[] = ["theme", "epci"];

type Counted = Omit<Bilan, "past" | "help">;

async function count(filters: BilanFilters, by: readonly Dimension[], handle: Handle, demo: boolean): Promise<Counted> {
  const [funnel, money, delays] = await Promise.all([readFunnel(filters, handle, demo), readMoney(filters, by, handle, demo), readDelays(filters, handle, demo)]);
  const shares = await Promise.all(by.map(async (dimension) => [dimension, await readBreakdown(dimension, filters, money.shares[dimension] ?? [], handle, demo)] as const));
  return { funnel, collected: money.collected, months: money.months, delays, shares: Object.fromEntries(shares) };
}

/** Every figure of the bilan, each from its one place; counted again only once gifts or steps changed. */
export async function readBilan(filters: BilanFilters, by: readonly Dimension[] = dimensions, handle: Handle = db, demo = isDemo()): Promise<Bilan> {
  const counted = handle === db ? rememberedFigures(JSON.stringify([filters, by, demo]), () => count(filters, by, handle, demo)) : count(filters, by, handle, demo);
  const [figures, past, help] = await Promise.all([counted, readPast(filters, handle), readHelp(filters, handle, demo)]);
  return { ...figures, past, help };
}

export const liveLabel = () => (isDemo() ? "Démonstration" : "Sur ce site");

/** `everybody`: whole months, needs and intercommunalities only, nothing about fewer than five. */
export type Audience = "team" | "everybody";

export async function readBilanPage(audience: Audience, filters: BilanFilters): Promise<{ bilan: Bilan; tables: BilanTable[] }> {
  const isPublic = audience === "everybody";
  const bilan = await readBilan(isPublic ? forEverybody(filters) : filters, isPublic ? publicDimensions : dimensions);
  const tables = bilanTables(bilan, liveLabel());
  return { bilan, tables: isPublic ? tables.map(withoutSmallGroups) : tables };
}

/** One table of the page, for its file. @throws 404 for a table that the page has not */
export async function readBilanTable(audience: Audience, filters: BilanFilters, key: string | null): Promise<BilanTable> {
  const { tables } = await readBilanPage(audience, filters);
  return orNotFound(tables.find((table) => table.key === key));
}
