import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { roleMay } from "~/features/accounts/organisation-roles";
import { pageTitle } from "~/features/content/content";
import { canTake } from "~/features/label/application";
import { withdrawalSchema } from "~/features/label/application.schemas";
import { labelRefusals } from "~/features/label/application.fr";
import { getApplicationFile } from "~/features/label/applications.server";
import { ApplicationFrame } from "~/features/label/components/application-frame";
import { withdrawApplication } from "~/features/label/withdraw-application.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { redirect } from "~/lib/redirect.server";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { TextArea } from "~/ui/text-area";

export const meta = pageTitle("Retirer ma demande");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "application.write");
  const { id, status, role } = await getApplicationFile(actor, idParam(params.applicationId));
  if (!canTake(status, "withdraw") || !roleMay(role, "commit")) throw redirect(`/mon-espace/demandes/${id}`);
  return { id };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "application.write");
  const { id: applicationId } = await getApplicationFile(actor, idParam(params.applicationId));
  return formAction({
    request,
    schema: withdrawalSchema,
    refusals: labelRefusals,
    run: ({ reason }) => withdrawApplication(actor, applicationId, reason),
    done: () => redirectWithMessage("/mon-espace", "Votre demande est retirée. Vous pourrez en ouvrir une autre."),
  });
}

export default function ApplicationWithdrawal() {
  const { id } = useLoaderData<typeof loader>();
  const [form, { reason }] = useForm<{ reason: string }>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <ApplicationFrame applicationId={id} title="Retirer ma demande&nbsp;?" lead="Elle ne sera plus examinée. Ce que vous avez écrit reste lisible ; une autre demande repartira de zéro.">
      <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary fields={[reason]} formErrors={form.errors} />
        <TextArea field={reason} label="Pourquoi" hint="En quelques mots, pour l’équipe." />
        <FormActions>
          <Button>Retirer ma demande</Button>
          <ButtonLink to={`/mon-espace/demandes/${id}`} variant="ghost">La garder</ButtonLink>
        </FormActions>
      </Form>
    </ApplicationFrame>
  );
}
