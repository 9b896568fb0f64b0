import { sql } from "kysely";
import { db } from "#db";
import { contentDisposition } from "~/features/files/content-disposition";
import { findFile, type StoredFile } from "~/features/files/files.server";
import { now } from "~/lib/clock.server";
import { isDemo } from "~/lib/env.server";
import { notFound, orNotFound } from "~/lib/errors";
import { firstReportYear, reportsOwed, type OwedReport } from "./report";
import { readReportFigures } from "./report-figures.server";
import { reportPdf } from "./report-pdf.server";

/** A year of the label, this one at the latest. @throws 404 */
export function yearParam(text: string | undefined, today: string): number {
  const year = /^\d{4}$/.test(text ?? "") ? Number(text) : 0;
  if (year < firstReportYear || year > Number(today.slice(0, 4))) throw notFound();
  return year;
}

export type PublishedReport = { year: number; number: number; governance: string; publishedAt: Date; by: string };

/** The newest number of each year, the latest year first. */
export const listReports = (): Promise<PublishedReport[]> =>
  db.selectFrom("yearlyReport").innerJoin("account", "account.id", "publishedBy").distinctOn("year")
    .select(["year", "number", "governance", "publishedAt", "account.name as by"]).where("yearlyReport.isDemo", "=", isDemo()).orderBy("year", "desc").orderBy("number", "desc").execute();

/** The PDF that everybody may read. @throws 404 while none is published */
export async function getReportFile(year: number): Promise<StoredFile> {
  const row = await db.selectFrom("yearlyReport").select("fileId").where("year", "=", year).where("isDemo", "=", isDemo()).orderBy("number", "desc").limit(1).executeTakeFirst();
  return orNotFound(await findFile(orNotFound(row).fileId));
}

/** Years in Paris in which something happened here, the past left out. */
export async function listActiveYears(): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct extract(year from at at time zone 'Europe/Paris')::int as year from funnel_fact where not is_history and is_demo = ${isDemo()} order by year`.execute(db);
  return rows.map(({ year }) => year);
}

/** Reports that the team still has to publish. `today`: YYYY-MM-DD in Paris. */
export async function listReportsOwed(today: string): Promise<OwedReport[]> {
  const [active, published] = await Promise.all([listActiveYears(), listReports()]);
  return reportsOwed(today, active, published.map(({ year }) => year));
}

/** What would be published today, marked as a draft. */
export async function previewReport(year: number): Promise<Response> {
  const [figures, reports, writtenAt] = await Promise.all([readReportFigures(year), listReports(), now()]);
  const governance = reports.find((report) => report.year === year)?.governance ?? reports[0]?.governance ?? null;
  const bytes = await reportPdf({ figures, governance, isDemo: isDemo(), writtenAt, draft: true });
  const headers = { "Content-Type": "application/pdf", "Content-Disposition": contentDisposition(`projet-rapport-${year}.pdf`, "inline"), "Cache-Control": "private, no-store" };
  return new Response(new Uint8Array(bytes), { headers });
}
