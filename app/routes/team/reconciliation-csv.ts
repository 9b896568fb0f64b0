import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { giveReconciliationCsv } from "~/features/reconciliation/give-reconciliation-csv.server";
import { sayOrRedirect } from "~/lib/gesture.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "money.read");
  return sayOrRedirect("/equipe/argent/rapprochement", {}, () => giveReconciliationCsv(actor));
}
