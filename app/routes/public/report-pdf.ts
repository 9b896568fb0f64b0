import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileResponse } from "~/features/files/files.server";
import { getReportFile, yearParam } from "~/features/stats/reports.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";

/** A published yearly report, for everybody. @throws 404 */
export async function loader({ params }: LoaderFunctionArgs) {
  return fileResponse(await getReportFile(yearParam(params.year, parisDay(await now()))), { attachment: false, cache: "private" });
}
