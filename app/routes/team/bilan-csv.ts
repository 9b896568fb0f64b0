import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { readBilanFilters } from "~/features/stats/bilan-filters";
import { teamBilanFile } from "~/features/stats/bilan-file.server";
import { sayOrRedirect } from "~/lib/gesture.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "figures.read");
  return sayOrRedirect("/equipe/bilan", {}, () => teamBilanFile(actor, readBilanFilters(request.url).filters, new URL(request.url).searchParams.get("tableau")));
}
