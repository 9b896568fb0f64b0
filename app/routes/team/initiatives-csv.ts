import type { LoaderFunctionArgs } from "@remix-run/node";
import { db } from "#db";
import { requireActor } from "~/features/accounts/actors.server";
import { giveCsv } from "~/features/files/give-csv.server";
import { readEdition } from "~/features/initiatives/edition-facts.server";
import { readFilters } from "~/features/initiatives/filters";
import { initiativeColumns } from "~/features/initiatives/initiatives-csv";
import { filterInitiatives, listTeamInitiatives } from "~/features/initiatives/team-initiatives.server";
import { idParam } from "~/lib/ids";

/** The table as the page shows it, filters included. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "initiative.manage");
  const { id, year } = await readEdition(db, idParam(params.editionId));
  return giveCsv({ actor, fileName: `initiatives-${year}.csv`, about: id, columns: initiativeColumns, read: async () => filterInitiatives(await listTeamInitiatives(actor, id), readFilters(request.url)) });
}
