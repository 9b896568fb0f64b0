import { sql } from "kysely";
import type { Handle } from "#db";
import type { Award } from "./open-grants.server";

/** What the published count awarded in this edition, in the order of the results. Cents; none before the publication. */
export async function listWinners(handle: Handle, editionId: string): Promise<Award[]> {
  const { rows } = await sql<Award>`
    select a.initiative_id, i.project_id, a.cents as award_cents
    from award a join ballot_round r on r.id = a.round_id join initiative i on i.id = a.initiative_id
    where r.edition_id = ${editionId} and r.results_published_at is not null order by a.rank`.execute(handle);
  return rows;
}
