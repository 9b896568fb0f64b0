import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { giveOfflineCsv } from "~/features/offline-gifts/give-offline-csv.server";
import { sayOrRedirect } from "~/lib/gesture.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "offline.decide");
  return sayOrRedirect("/equipe/argent/hors-ligne", {}, () => giveOfflineCsv(actor));
}
