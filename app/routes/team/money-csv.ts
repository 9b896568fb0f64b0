import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { giveCampaignsCsv } from "~/features/reconciliation/give-money-csv.server";
import { sayOrRedirect } from "~/lib/gesture.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "money.read");
  return sayOrRedirect("/equipe/argent", {}, () => giveCampaignsCsv(actor));
}
