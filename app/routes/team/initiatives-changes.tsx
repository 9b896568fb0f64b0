import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { requestInitiativeChanges } from "~/features/initiatives/check-initiative.server";
import { TeamReasonPage } from "~/features/initiatives/components/team-reason-page";
import { canTake } from "~/features/initiatives/initiative";
import { initiativesRefusals } from "~/features/initiatives/initiatives.fr";
import { changesSchema } from "~/features/initiatives/initiatives.schemas";
import { getTeamInitiative } from "~/features/initiatives/team-initiatives.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { redirect } from "~/lib/redirect.server";
import { Button } from "~/ui/button";

export const meta = pageTitle("Demander des compléments");

const pageOf = (editionId: string, id: string) => `/equipe/budget-citoyen/${editionId}/initiatives/${id}`;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "initiative.manage");
  const editionId = idParam(params.editionId);
  const { id, title, status } = await getTeamInitiative(actor, editionId, idParam(params.initiativeId));
  if (!canTake(status, "request_changes")) throw redirect(pageOf(editionId, id));
  return { page: pageOf(editionId, id), title };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "initiative.manage");
  const editionId = idParam(params.editionId);
  const { id } = await getTeamInitiative(actor, editionId, idParam(params.initiativeId));
  return formAction({
    request,
    schema: changesSchema,
    refusals: initiativesRefusals,
    run: ({ reason }) => requestInitiativeChanges(actor, id, reason),
    done: () => redirectWithMessage(pageOf(editionId, id), "Votre demande est partie. Le porteur complète, puis dépose de nouveau."),
  });
}

export default function InitiativeChanges() {
  return (
    <TeamReasonPage
      initiative={useLoaderData<typeof loader>()}
      heading="Demander des compléments"
      lead="Dites ce qui manque, partie par partie. Le porteur le lira tel quel, et tout ce qu’il a écrit est gardé."
      field={{ label: "Ce qui manque", hint: "Par exemple : le budget ne dit pas qui paie le four." }}
      button={<Button icon="mail">Envoyer au porteur</Button>}
      lastResult={useActionData<typeof action>()?.result}
    />
  );
}
