import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireActor } from "~/features/accounts/actors.server";
import { roleMay } from "~/features/accounts/organisation-roles";
import { pageTitle } from "~/features/content/content";
import { InitiativeFrame } from "~/features/initiatives/components/initiative-frame";
import { InitiativeReading } from "~/features/initiatives/components/initiative-reading";
import { contentOf } from "~/features/initiatives/file";
import { initiativesRefusals, missingSentence } from "~/features/initiatives/initiatives.fr";
import { getOwnInitiative } from "~/features/initiatives/initiatives.server";
import { getInitiativeDesk } from "~/features/initiatives/own-initiative.server";
import { submitInitiative } from "~/features/initiatives/submit-initiative.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { redirect } from "~/lib/redirect.server";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { Callout } from "~/ui/callout";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";

export const meta = pageTitle("Déposer mon dossier");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "initiative.write");
  const { initiative: { id, role }, file, missing, editable } = await getInitiativeDesk(actor, idParam(params.initiativeId));
  if (!editable) throw redirect(`/mon-espace/initiatives/${id}`);
  return { id, commits: roleMay(role, "commit"), missing: missing.map(missingSentence), content: missing.length === 0 ? contentOf(file) : null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "initiative.write");
  const { id: initiativeId } = await getOwnInitiative(actor, idParam(params.initiativeId));
  return formAction({
    request,
    schema: z.object({}),
    refusals: initiativesRefusals,
    run: () => submitInitiative(actor, initiativeId),
    done: () => redirectWithMessage(`/mon-espace/initiatives/${initiativeId}`, "Votre dossier est déposé. L’équipe le lit et revient vers vous."),
  });
}

function SubmitForm() {
  const [form] = useForm({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[]} formErrors={form.errors} />
      <FormActions>
        <Button>Déposer mon dossier</Button>
        <span className="muted sm">Ce texte sera gardé tel quel. L’équipe pourra vous demander de le compléter.</span>
      </FormActions>
    </Form>
  );
}

export default function InitiativeSubmission() {
  const { id, missing, content, commits } = useLoaderData<typeof loader>();
  if (!content)
    return (
      <InitiativeFrame initiativeId={id} title="Déposer mon dossier">
        <Callout tone="warning" title="Il manque encore quelque chose">
          <ul>{missing.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
        </Callout>
        <FormActions><ButtonLink to={`/mon-espace/initiatives/${id}`}>Compléter mon dossier</ButtonLink></FormActions>
      </InitiativeFrame>
    );
  return (
    <InitiativeFrame initiativeId={id} title="Relire et déposer" lead="Voici ce que l’équipe, puis le comité, liront.">
      <InitiativeReading content={content} />
      {commits ? <SubmitForm /> : <Callout title="À un responsable de déposer">Le dossier est complet. Prévenez un responsable de la structure : lui seul peut le déposer.</Callout>}
    </InitiativeFrame>
  );
}
