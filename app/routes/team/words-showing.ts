import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { donationsRefusals } from "~/features/donations/donations.fr";
import { showWords } from "~/features/donations/moderate-words.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { sayOrRedirect } from "~/lib/gesture.server";
import { idParam } from "~/lib/ids";

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "campaign.review");
  const donationId = idParam(params.donationId);
  return sayOrRedirect("/equipe/soutiens", donationsRefusals, async () => {
    await showWords(actor, donationId);
    return redirectWithMessage("/equipe/soutiens", "Le nom et le mot paraissent de nouveau, comme leur donateur l’a choisi.");
  });
}
