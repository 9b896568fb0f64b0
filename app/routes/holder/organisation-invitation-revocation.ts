import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { revokeInvitation } from "~/features/projects/invite-member.server";
import { projectsRefusals } from "~/features/projects/projects.fr";
import { notFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { sayOrRedirect } from "~/lib/gesture.server";
import { idParam } from "~/lib/ids";

/** A gesture, not a page. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "organisation.team");
  throw notFound();
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "organisation.team");
  const id = idParam(params.organisationId);
  const page = `/mon-espace/structures/${id}/equipe`;
  return sayOrRedirect(page, projectsRefusals, async () => {
    await revokeInvitation(actor, id, idParam(params.invitationId));
    return redirectWithMessage(page, "L’invitation est retirée. Son lien ne s’ouvre plus.");
  });
}
