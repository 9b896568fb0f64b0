import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { dispenseWorkshop } from "~/features/initiatives/dispense-workshop.server";
import { TeamReasonPage } from "~/features/initiatives/components/team-reason-page";
import { canTake } from "~/features/initiatives/initiative";
import { initiativesRefusals } from "~/features/initiatives/initiatives.fr";
import { dispensationSchema } from "~/features/initiatives/initiatives.schemas";
import { getTeamInitiative } from "~/features/initiatives/team-initiatives.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { redirect } from "~/lib/redirect.server";
import { Button } from "~/ui/button";

export const meta = pageTitle("Dispenser de comptoir");

const pageOf = (editionId: string, id: string) => `/equipe/budget-citoyen/${editionId}/initiatives/${id}`;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "initiative.manage");
  const editionId = idParam(params.editionId);
  const { id, title, status } = await getTeamInitiative(actor, editionId, idParam(params.initiativeId));
  if (!canTake(status, "dispense")) throw redirect(pageOf(editionId, id));
  return { page: pageOf(editionId, id), title };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "initiative.manage");
  const editionId = idParam(params.editionId);
  const { id } = await getTeamInitiative(actor, editionId, idParam(params.initiativeId));
  return formAction({
    request,
    schema: dispensationSchema,
    refusals: initiativesRefusals,
    run: ({ reason }) => dispenseWorkshop(actor, id, reason),
    done: () => redirectWithMessage(pageOf(editionId, id), "Le dossier est ouvert. Le porteur est prévenu."),
  });
}

export default function InitiativeDispensation() {
  return (
    <TeamReasonPage
      initiative={useLoaderData<typeof loader>()}
      heading="Dispenser de comptoir"
      lead="Le dossier s’ouvre tout de suite, sans comptoir. Le porteur est prévenu ; votre raison est gardée avec votre nom."
      field={{ label: "Pourquoi", hint: "Par exemple : vue en rendez-vous le 12 mars, comptoirs complets." }}
      button={<Button icon="check">Ouvrir le dossier</Button>}
      lastResult={useActionData<typeof action>()?.result}
    />
  );
}
