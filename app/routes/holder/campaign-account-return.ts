import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { refreshOwnAccount } from "~/features/campaigns/connect-account.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { idParam } from "~/lib/ids";

/** Where Stripe sends the holder back: coming back proves nothing, Stripe is asked again. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const id = idParam(params.campaignId);
  const ready = await refreshOwnAccount(actor, id);
  const message = ready ? "Votre compte est vérifié." : "Stripe attend encore des informations. Vous pouvez continuer quand vous voulez.";
  return redirectWithMessage(`/mon-espace/campagnes/${id}/compte`, message);
}
