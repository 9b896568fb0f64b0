import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { giveOwnOfflineCsv } from "~/features/offline-gifts/give-offline-csv.server";
import { sayOrRedirect } from "~/lib/gesture.server";
import { idParam } from "~/lib/ids";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const campaignId = idParam(params.campaignId);
  return sayOrRedirect(`/mon-espace/campagnes/${campaignId}/hors-ligne`, {}, () => giveOwnOfflineCsv(actor, campaignId));
}
