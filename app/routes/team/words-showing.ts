import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { donationsRefusals } from "~/features/donations/donations.fr";
import { showWordsOf } from "~/features/donations/moderate-words.server";
import { getWords } from "~/features/donations/words-of-support.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { sayOrRedirect } from "~/lib/gesture.server";
import { idParam } from "~/lib/ids";

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "campaign.review");
  const gift = await getWords(idParam(params.donationId));
  return sayOrRedirect("/equipe/soutiens", donationsRefusals, async () => {
    await showWordsOf(actor, gift);
    return redirectWithMessage("/equipe/soutiens", "Le nom et le mot paraissent de nouveau, comme leur donateur l’a choisi.");
  });
}
