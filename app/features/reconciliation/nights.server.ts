import { sql } from "kysely";
import { db } from "#db";
import { orNotFound } from "~/lib/errors";
import { listDiscrepanciesOf } from "./discrepancies.server";
import { listLedgerCorrectionsOf } from "./corrections.server";
import { runs } from "./runs.server";

const parisDayOf = sql<string>`to_char(started_at at time zone 'Europe/Paris', 'YYYY-MM-DD')`;

async function neighbours(day: string): Promise<{ before: string | null; after: string | null }> {
  const { rows } = await sql<{ before: string | null; after: string | null }>`
    select max(day) filter (where day < ${day}) as before, min(day) filter (where day > ${day}) as after
    from (select ${parisDayOf} as day from reconciliation_run where finished_at is not null) days`.execute(db);
  return rows[0]!;
}

/** All that was compared on a Paris day, what disagreed then, and what was done of each since. @throws 404 for a day without a comparison */
export async function getNight(day: string) {
  const ofDay = await runs().where(parisDayOf, "=", day).where("finishedAt", "is not", null).orderBy("startedAt").execute();
  orNotFound(ofDay[0]);
  const discrepancies = await listDiscrepanciesOf(ofDay.map(({ id }) => id));
  const corrections = await listLedgerCorrectionsOf(discrepancies.map(({ id }) => id));
  return {
    runs: ofDay, ...(await neighbours(day)),
    discrepancies: discrepancies.map((one) => ({ ...one, corrections: corrections.filter(({ discrepancyId }) => discrepancyId === one.id) })),
  };
}

export type Night = Awaited<ReturnType<typeof getNight>>;
export type NightDiscrepancy = Night["discrepancies"][number];
