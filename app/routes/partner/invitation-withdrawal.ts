import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { withdrawPartnerInvitation } from "~/features/partners/invite-partner-member.server";
import { partnersRefusals } from "~/features/partners/partner.fr";
import { notFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { sayOrRedirect } from "~/lib/gesture.server";
import { idParam } from "~/lib/ids";

/** A gesture, not a page. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "partner.people");
  throw notFound();
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "partner.people");
  const id = idParam(params.partnerId);
  const page = `/partenaire/fiches/${id}/equipe`;
  return sayOrRedirect(page, partnersRefusals, async () => {
    await withdrawPartnerInvitation(actor, id, idParam(params.invitationId));
    return redirectWithMessage(page, "L’invitation est retirée. Son lien ne s’ouvre plus.");
  });
}
