import { sql } from "kysely";
import { db, type Handle } from "#db";
import type { HelpKind } from "~/features/help/help";
import { helpTotals, type HelpTotals } from "~/features/help/help-totals";
import { isDemo } from "~/lib/env.server";
import type { BilanFilters } from "./bilan-filters";
import { scope } from "./scope.server";

type Request = { id: string; kind: HelpKind; wanted: number };

/** What came of the help asked in the period, by the same count as the projects' pages. */
export async function readHelp(filters: BilanFilters, handle: Handle = db, demo = isDemo()): Promise<HelpTotals> {
  const { rows } = await sql<Request>`
    select id, kind, wanted from (
      select r.id, r.kind, r.wanted, r.published_at as at, r.is_demo, p.id as project_id, p.theme, p.commune_code, null::uuid as partner_id
      from help_request r join campaign c on c.id = r.campaign_id join project p on p.id = c.project_id where r.status in ('published', 'closed')) asked
    where is_demo = ${demo} and ${scope(filters)}`.execute(handle);
  const offers = rows.length === 0 ? [] : await handle.selectFrom("helpOffer").select(["requestId", "status", "quantity", "givenQuantity", "helperKey"]).where("requestId", "in", rows.map(({ id }) => id)).execute();
  return helpTotals(rows.map(({ id, kind, wanted }) => ({ kind, wanted, offers: offers.filter(({ requestId }) => requestId === id) })));
}
