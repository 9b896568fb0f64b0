import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireActor } from "~/features/accounts/actors.server";
import { roleMay } from "~/features/accounts/organisation-roles";
import { pageTitle } from "~/features/content/content";
import { contentOf, factsOf } from "~/features/label/application-file";
import { labelRefusals } from "~/features/label/application.fr";
import { getApplicationFile } from "~/features/label/applications.server";
import { missingParts } from "~/features/label/completeness";
import { ApplicationFrame } from "~/features/label/components/application-frame";
import { ApplicationParts } from "~/features/label/components/application-parts";
import { ApplicationReading } from "~/features/label/components/application-reading";
import { ExpiringDocuments } from "~/features/label/components/expiring-documents";
import { showFile } from "~/features/label/document-history.server";
import { submitApplication } from "~/features/label/submit-application.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { redirect } from "~/lib/redirect.server";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";

export const meta = pageTitle("Déposer ma demande");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "application.write");
  const file = await showFile(actor, await getApplicationFile(actor, idParam(params.applicationId)));
  const today = parisDay(await now());
  if (!file.editable) throw redirect(`/mon-espace/demandes/${file.id}`);
  return { file, commits: roleMay(file.role, "commit"), today, missing: missingParts(factsOf(file, today)) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "application.write");
  const applicationId = idParam(params.applicationId);
  return formAction({
    request,
    schema: z.object({}),
    refusals: labelRefusals,
    run: () => submitApplication(actor, applicationId),
    done: () => redirectWithMessage(`/mon-espace/demandes/${applicationId}`, "Votre demande est déposée. L’équipe la lit et revient vers vous."),
  });
}

function SubmitForm() {
  const [form] = useForm({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[]} formErrors={form.errors} />
      <FormActions>
        <Button>Déposer ma demande</Button>
        <span className="muted sm">Ce texte sera gardé tel quel. L’équipe pourra vous demander de le compléter.</span>
      </FormActions>
    </Form>
  );
}

export default function ApplicationSubmission() {
  const { file, today, missing, commits } = useLoaderData<typeof loader>();
  if (missing.length > 0)
    return (
      <ApplicationFrame applicationId={file.id} title="Déposer ma demande">
        <Callout tone="warning" title="Il manque encore quelque chose">
          <p>Complétez ce qui suit, puis revenez ici. Rien n’est perdu.</p>
        </Callout>
        <ApplicationParts file={file} today={today} editable />
      </ApplicationFrame>
    );
  return (
    <ApplicationFrame applicationId={file.id} title="Relire et déposer" lead="Voici ce que l’équipe, puis le comité, liront.">
      <ExpiringDocuments documents={file.documents}>Remplacez-les avant de déposer, si vous le pouvez.</ExpiringDocuments>
      <ApplicationReading content={{ ...contentOf(file), grid: file.grid }} />
      {commits ? <SubmitForm /> : <Callout title="À un responsable de déposer">Le dossier est complet. Prévenez un responsable de la structure : lui seul peut le déposer.</Callout>}
    </ApplicationFrame>
  );
}
