import { sql } from "kysely";
import { db } from "#db";
import { findEpci } from "~/features/territory/epcis.server";
import { inWholeMonths, type BilanFilters } from "./bilan-filters";
import { currentSums, type CampaignSums } from "./campaign-sums.server";
import type { CampaignMoney } from "./collected";
import { addMonths, everyMonth, monthsIn, type MonthMoney } from "./months";
import { rememberedSteps } from "./steps-pulse.server";

type Place = { projectId: string; communeCode: string; theme: string };

/** Whole months, and no partner: what the kept sums can answer alone. */
export const isKept = (filters: BilanFilters): boolean => filters.partnerId === undefined && inWholeMonths(filters);

/** Where each campaign stands; 100 000 of them are read once per change. */
const readPlaces = () =>
  rememberedSteps("places", async () => {
    const { rows } = await sql<Place & { id: string }>`select c.id, c.project_id, p.commune_code, p.theme from campaign c join project p on p.id = c.project_id`.execute(db);
    return new Map(rows.map(({ id, ...place }) => [id, place]));
  });

function standsIn({ theme, epci, commune }: BilanFilters): (place: Place) => boolean {
  const communes = epci === undefined ? null : new Set(findEpci(epci)?.communes ?? []);
  return (place) => (theme === undefined || place.theme === theme) && (commune === undefined || place.communeCode === commune) && (communes === null || communes.has(place.communeCode));
}

type Standing = { sums: CampaignSums; place: Place; months: MonthMoney[] };

/** Campaigns in scope with the months of the period in which they collected. */
async function standing(filters: BilanFilters, demo: boolean): Promise<Standing[]> {
  const [{ sums: kept }, places] = [await currentSums(), await readPlaces()];
  const inScope = standsIn(filters);
  return [...kept.values()].flat().flatMap((sums) => {
    const place = places.get(sums.campaignId);
    if (sums.isDemo !== demo || !place || !inScope(place)) return [];
    const months = monthsIn(sums.months, filters);
    return months.length === 0 ? [] : [{ sums, place, months }];
  });
}

/** Of a campaign that the period cuts between several of its months, donors of two months are counted by `count`; the others are known. */
export async function keptMoney(filters: BilanFilters, demo: boolean, count: (campaignIds: readonly string[]) => Promise<CampaignMoney[]>): Promise<CampaignMoney[]> {
  const all = await standing(filters, demo);
  const isCut = ({ sums, months }: Standing) => months.length > 1 && months.length < sums.months.length;
  const cut = all.filter(isCut).map(({ sums }) => sums.campaignId);
  const known = all.filter((one) => !isCut(one)).map(({ sums, place, months }): CampaignMoney => {
    const { cents, citizens, gifts } = months.length === 1 ? months[0]! : sums;
    return { ...place, cents, citizens, gifts };
  });
  return cut.length === 0 ? known : [...known, ...(await count(cut))];
}

export const keptMonths = async (filters: BilanFilters, demo: boolean): Promise<MonthMoney[]> => everyMonth(addMonths((await standing(filters, demo)).flatMap(({ months }) => months)));
