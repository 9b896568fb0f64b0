import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { getPartnerPeople } from "~/features/partners/partner-people.server";
import { partnersRefusals } from "~/features/partners/partner.fr";
import { memberRemovalSchema } from "~/features/partners/partner.schemas";
import { removePartnerMember } from "~/features/partners/remove-partner-member.server";
import { badRequest, notFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { readForm } from "~/lib/form.server";
import { sayOrRedirect } from "~/lib/gesture.server";
import { idParam } from "~/lib/ids";

/** A gesture, not a page. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "partner.people");
  throw notFound();
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "partner.people");
  const { id, byTeam } = await getPartnerPeople(actor, idParam(params.partnerId));
  const { data: leaving } = memberRemovalSchema.safeParse(Object.fromEntries(await readForm(request)));
  if (!leaving) throw badRequest();
  const page = `/partenaire/fiches/${id}/equipe`;
  return sayOrRedirect(page, partnersRefusals, async () => {
    await removePartnerMember(actor, id, leaving.accountId);
    return redirectWithMessage(byTeam ? page : "/mon-compte", byTeam ? "Cette personne ne répond plus pour ce partenaire." : "Vous ne répondez plus pour ce partenaire.");
  });
}
