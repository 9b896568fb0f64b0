import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useForm } from "@conform-to/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { bookingPath } from "~/features/events/booking-links.server";
import { chooseWorkshop } from "~/features/initiatives/choose-workshop.server";
import { InitiativeFrame } from "~/features/initiatives/components/initiative-frame";
import { OfferedList } from "~/features/initiatives/components/offered-list";
import { WorkshopPanel } from "~/features/initiatives/components/workshop-panel";
import { initiativesRefusals } from "~/features/initiatives/initiatives.fr";
import { workshopSchema } from "~/features/initiatives/initiatives.schemas";
import { getOwnInitiative } from "~/features/initiatives/initiatives.server";
import { getInitiativeDesk } from "~/features/initiatives/own-initiative.server";
import { holdsPlace, mayChoose, type WorkshopState } from "~/features/initiatives/workshop";
import { listOffered } from "~/features/initiatives/workshops.server";
import { now } from "~/lib/clock.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { redirect } from "~/lib/redirect.server";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { EmptyState } from "~/ui/empty-state";
import { ErrorSummary } from "~/ui/error-summary";
import { Panel } from "~/ui/panel";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Choisir un comptoir");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "initiative.write");
  const { initiative, workshop, workshopState } = await getInitiativeDesk(actor, idParam(params.initiativeId));
  if (initiative.status !== "idea") throw redirect(`/mon-espace/initiatives/${initiative.id}`);
  const offered = (await listOffered("workshop", await now())).filter(({ id }) => !(holdsPlace(workshopState) && id === workshop?.eventId));
  return { id: initiative.id, workshop, workshopState, offered: mayChoose(workshopState) ? offered : [], placePath: workshop && holdsPlace(workshopState) ? bookingPath(workshop.bookingId) : null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "initiative.write");
  const { id: initiativeId } = await getOwnInitiative(actor, idParam(params.initiativeId));
  return formAction({
    request,
    schema: workshopSchema,
    refusals: initiativesRefusals,
    run: ({ eventId }) => chooseWorkshop(actor, initiativeId, eventId),
    done: () => redirectWithMessage(`/mon-espace/initiatives/${initiativeId}`, "C’est noté. Un message part à votre adresse, avec le rendez-vous pour votre agenda."),
  });
}

const said: Partial<Record<WorkshopState, string>> = {
  missed: "Vous n’étiez pas au comptoir choisi. Ce n’est pas grave : choisissez-en un autre, votre dossier s’ouvrira ensuite.",
  cancelled: "Le comptoir choisi n’a pas lieu. Choisissez-en un autre.",
  left: "Vous n’avez plus de place au comptoir choisi. Choisissez-en un autre.",
  to_mark: "Votre comptoir a eu lieu. L’équipe note les présences, puis votre dossier s’ouvre : vous n’avez rien à faire.",
};

export default function InitiativeWorkshop() {
  const { id, workshop, workshopState, offered, placePath } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<{ eventId: string }>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <InitiativeFrame initiativeId={id} title="Comptoir à initiatives" lead="On y rencontre l’équipe et d’autres porteurs, on y pose ses questions. Il est obligatoire : il ouvre votre dossier.">
      <ErrorSummary fields={[fields.eventId]} formErrors={form.errors} />
      {said[workshopState] && <Callout tone={workshopState === "to_mark" ? "info" : "warning"} title={workshopState === "to_mark" ? "Merci d’être venu" : "Un autre comptoir est à choisir"}>{said[workshopState]}</Callout>}
      {workshop && <WorkshopPanel workshop={workshop} state={workshopState} dispensed={false} />}
      {placePath && <p><TextLink to={placePath}>Rendre ma place</TextLink></p>}
      {mayChoose(workshopState) && (
        <Panel title={holdsPlace(workshopState) ? "En choisir un autre" : "Les comptoirs à venir"}>
          {offered.length === 0 ? (
            <EmptyState title="Aucun autre comptoir annoncé pour l’instant" level={3}><p>L’équipe en ouvre dans tout le département : revenez bientôt, ou écrivez-lui.</p></EmptyState>
          ) : (
            <OfferedList
              events={offered}
              action={({ id: eventId, title, left }) => (
                <Form method="post">
                  <input type="hidden" name="eventId" value={eventId} />
                  <Button variant="ghost" small icon="calendar">{left > 0 ? "M’inscrire" : "Me mettre en attente"}<span className="sr">, {title}</span></Button>
                </Form>
              )}
            />
          )}
        </Panel>
      )}
    </InitiativeFrame>
  );
}
