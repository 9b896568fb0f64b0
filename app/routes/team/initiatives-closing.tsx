import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { DetectedLinks } from "~/features/committee/components/interest-list";
import { pageTitle } from "~/features/content/content";
import { closeInitiative } from "~/features/initiatives/close-initiative.server";
import { readClosing } from "~/features/initiatives/closing.server";
import { initiativesRefusals } from "~/features/initiatives/initiatives.fr";
import { closingSchema } from "~/features/initiatives/initiatives.schemas";
import { getTeamInitiative } from "~/features/initiatives/team-initiatives.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { redirect } from "~/lib/redirect.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { Callout } from "~/ui/callout";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Seats } from "~/ui/seats";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextArea } from "~/ui/text-area";

export const meta = pageTitle("Clore la décision");

const pageOf = (editionId: string, id: string) => `/equipe/budget-citoyen/${editionId}/initiatives/${id}`;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "initiative.manage");
  const editionId = idParam(params.editionId);
  const { id, title, status } = await getTeamInitiative(actor, editionId, idParam(params.initiativeId));
  if (status !== "checked") throw redirect(pageOf(editionId, id));
  return { page: pageOf(editionId, id), title, ...(await readClosing(actor, id)) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "initiative.manage");
  const editionId = idParam(params.editionId);
  const { id } = await getTeamInitiative(actor, editionId, idParam(params.initiativeId));
  return formAction({
    request,
    schema: closingSchema,
    refusals: initiativesRefusals,
    run: ({ note }) => closeInitiative(actor, id, note),
    done: (outcome) => redirectWithMessage(pageOf(editionId, id), outcome === "selected" ? "L’initiative est retenue. Son porteur en reçoit les raisons." : "L’initiative n’est pas retenue. Son porteur en reçoit les raisons."),
  });
}

function ClosingForm({ page }: { page: string }) {
  const [form, { note }] = useForm<{ note: string }>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[note]} formErrors={form.errors} />
      <TextArea field={note} label="Un mot de l’équipe" optional hint="Ajouté aux raisons des sièges dans le message au porteur. Il n’est pas public." />
      <FormActions>
        <Button icon="check">Clore et rendre la décision</Button>
        <ButtonLink to={page} variant="ghost">Pas maintenant</ButtonLink>
      </FormActions>
    </Form>
  );
}

export default function InitiativeClosing() {
  const { page, title, seats, quorum, detected } = useLoaderData<typeof loader>();
  return (
    <Section narrow>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: title, to: page }, { label: "Clore la décision" }]} />
        <PageHeading title="Clore et rendre la décision" size="md" lead="La majorité des sièges qui ont voté l’emporte ; à égalité, la voix du Département. La décision et les mots des sièges sont gardés tels quels, pour de bon." />
        <Panel title="Qui s’est prononcé">
          <Seats items={seats.map(({ name, state }) => ({ name, status: state }))} />
        </Panel>
        <DetectedLinks links={detected} />
        {!quorum.reached && <Callout tone="warning" title="Le quorum n’est pas encore atteint">{quorum.present} {quorum.present > 1 ? "sièges ont voté" : "siège a voté"}, il en faut {quorum.required}. D’ici là, rien ne se clôt.</Callout>}
        {quorum.reached ? <ClosingForm page={page} /> : <div><ButtonLink to={page} variant="ghost">Revenir au dossier</ButtonLink></div>}
      </Stack>
    </Section>
  );
}
