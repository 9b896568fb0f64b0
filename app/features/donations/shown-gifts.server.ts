import { db } from "#db";
import { untilGiftsChange } from "./pulse.server";
import { listSupporters, type Supporter } from "./supporters.server";
import { campaignTotals, raisedByDay, type CampaignTotals, type RaisedDay } from "./totals.server";

const totals = untilGiftsChange<CampaignTotals>((ids) => campaignTotals(db, ids));

/** For pages: the same as `campaignTotals`, counted again only once gifts changed. Whoever decides something counts for itself. */
export const shownTotals = async (campaignIds: readonly string[]): Promise<Map<string, CampaignTotals>> =>
  new Map(await Promise.all(campaignIds.map(async (id) => [id, await totals(id)] as const)));

/** For the project's curve: day by day, read again only once gifts changed. */
export const shownDays = untilGiftsChange<RaisedDay[]>((ids) => raisedByDay(db, ids));

/** As many as the project's page shows. */
const SHOWN = 24;

/** For the project's page, as the public sees them; read again only once gifts changed. */
export const shownSupporters = untilGiftsChange<Supporter[]>(async (ids) => new Map(await Promise.all(ids.map(async (id) => [id, await listSupporters(id, { limit: SHOWN })] as const))));
