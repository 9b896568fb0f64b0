import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { giveOperationsCsv } from "~/features/vigilance/give-operations-csv.server";
import { idParam } from "~/lib/ids";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "vigilance.file");
  return giveOperationsCsv(actor, idParam(params.organisationId));
}
