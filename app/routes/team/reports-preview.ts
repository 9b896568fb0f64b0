import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { previewReport, yearParam } from "~/features/stats/reports.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";

/** The report as it would be published today, for the team. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, "figures.read");
  return previewReport(yearParam(params.year, parisDay(await now())));
}
