import { sql } from "kysely";
import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { savePdf } from "~/features/files/files.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { isDemo } from "~/lib/env.server";
import { DomainError } from "~/lib/errors";
import { isYearOver, type ReportFigures } from "./report";
import { readReportFigures } from "./report-figures.server";
import { reportPdf } from "./report-pdf.server";

type Report = { year: number; governance: string; figures: ReportFigures };

/** One at a time for a year, so that numbers follow one another. */
const lockYear = (trx: Transaction, year: number) => sql`select pg_advisory_xact_lock(hashtext('yearly_report'), ${year})`.execute(trx);

const findLast = (trx: Transaction, year: number) =>
  trx.selectFrom("yearlyReport").select(["id", "number", "governance", "figures"]).where("year", "=", year).orderBy("number", "desc").limit(1).executeTakeFirst();

const insert = (trx: Transaction, { year, governance, figures }: Report, rest: { number: number; fileId: string; publishedBy: string; publishedAt: Date }) =>
  trx.insertInto("yearlyReport").values({ year, governance, figures: JSON.stringify(figures), isDemo: isDemo(), ...rest }).returning("id").executeTakeFirstOrThrow();

const isSame = (last: { governance: string; figures: unknown }, report: Report) =>
  last.governance === report.governance && JSON.stringify(sorted(last.figures)) === JSON.stringify(sorted(report.figures));

/** JSON comes back from the database with its keys in another order. */
const sorted = (value: unknown): unknown =>
  value && typeof value === "object" ? Object.entries(value).sort(([a], [b]) => a.localeCompare(b)).map(([key, inner]) => [key, sorted(inner)]) : value;

/**
 * Freezes figures, words and PDF of a year that is over. The same once more (a double click) changes nothing; a correction is a new number.
 * @throws DomainError report.year_not_over
 */
export async function publishReport(actor: Actor, year: number, { governance }: { governance: string }): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const at = await now(trx);
    if (!isYearOver(year, parisDay(at))) throw new DomainError("report.year_not_over", { year });
    await lockYear(trx, year);
    const [last, figures] = [await findLast(trx, year), await readReportFigures(year, trx)];
    const report = { year, governance, figures };
    if (last && isSame(last, report)) return last.id;
    const bytes = await reportPdf({ figures, governance, isDemo: isDemo(), writtenAt: at, draft: false });
    const fileId = await savePdf(trx, { name: `Rapport annuel ${year}.pdf`, bytes });
    const number = (last?.number ?? 0) + 1;
    const { id } = await insert(trx, report, { number, fileId, publishedBy: actor.accountId, publishedAt: at });
    await recordAudit(trx, { actor, action: "report.published", objectKind: "report", objectId: String(year), after: { number, giftsCents: figures.collected.cents }, at });
    return id;
  });
}
