import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { memberRemovalSchema } from "~/features/projects/member.schemas";
import { getOrganisationTeam } from "~/features/projects/members.server";
import { projectsRefusals } from "~/features/projects/projects.fr";
import { removeMember } from "~/features/projects/remove-member.server";
import { badRequest, notFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { readForm } from "~/lib/form.server";
import { sayOrRedirect } from "~/lib/gesture.server";
import { idParam } from "~/lib/ids";

/** A gesture, not a page. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "organisation.team");
  throw notFound();
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "organisation.team");
  const { id } = await getOrganisationTeam(actor, idParam(params.organisationId));
  const { data: leaving } = memberRemovalSchema.safeParse(Object.fromEntries(await readForm(request)));
  if (!leaving) throw badRequest();
  const page = `/mon-espace/structures/${id}/equipe`;
  return sayOrRedirect(page, projectsRefusals, async () => {
    await removeMember(actor, id, leaving.accountId);
    const own = leaving.accountId === actor.accountId;
    return redirectWithMessage(own ? "/mon-espace" : page, own ? "Vous avez quitté la structure." : "Cette personne ne fait plus partie de la structure.");
  });
}
