import type { LoaderFunctionArgs } from "@remix-run/node";
import { editionEntries } from "~/features/editions/edition-calendar";
import { getEditionByYear } from "~/features/editions/editions.server";
import { now } from "~/lib/clock.server";
import { env } from "~/lib/env.server";
import { calendarFile } from "~/lib/ical";

/** Read once, or followed by a calendar: what was written last replaces what came before. */
export async function loader({ params }: LoaderFunctionArgs) {
  const edition = await getEditionByYear(params.year);
  const writtenAt = await now();
  const entries = editionEntries(edition, env().PUBLIC_URL, Math.floor(writtenAt.getTime() / 1000) - 1_700_000_000);
  const file = calendarFile({ method: "publish", entries, writtenAt, name: edition.name });
  return new Response(file, { headers: { "Content-Type": "text/calendar; charset=utf-8", "Content-Disposition": `attachment; filename="budget-citoyen-${edition.year}.ics"` } });
}
