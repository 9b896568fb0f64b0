import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { giveCsvText } from "~/features/files/give-csv.server";
import { getRefusedCsv } from "~/features/imports/imports.server";
import { sayOrRedirect } from "~/lib/gesture.server";
import { idParam } from "~/lib/ids";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "past.import");
  const id = idParam(params.importId);
  return sayOrRedirect(`/equipe/import/${id}`, {}, () => giveCsvText({ actor, fileName: "lignes-refusees.csv", about: id, read: () => getRefusedCsv(id) }));
}
