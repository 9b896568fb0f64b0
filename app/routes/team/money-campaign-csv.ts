import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { giveLedgerCsv } from "~/features/reconciliation/give-money-csv.server";
import { sayOrRedirect } from "~/lib/gesture.server";
import { idParam } from "~/lib/ids";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "money.read");
  const campaignId = idParam(params.campaignId);
  return sayOrRedirect(`/equipe/argent/campagnes/${campaignId}`, {}, () => giveLedgerCsv(actor, campaignId));
}
