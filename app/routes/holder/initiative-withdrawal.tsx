import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { roleMay } from "~/features/accounts/organisation-roles";
import { pageTitle } from "~/features/content/content";
import { InitiativeFrame } from "~/features/initiatives/components/initiative-frame";
import { canTake } from "~/features/initiatives/initiative";
import { initiativesRefusals } from "~/features/initiatives/initiatives.fr";
import { withdrawalSchema } from "~/features/initiatives/initiatives.schemas";
import { getOwnInitiative } from "~/features/initiatives/initiatives.server";
import { withdrawInitiative } from "~/features/initiatives/withdraw-initiative.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { redirect } from "~/lib/redirect.server";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { TextArea } from "~/ui/text-area";

export const meta = pageTitle("Retirer mon initiative");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "initiative.write");
  const { id, status, role } = await getOwnInitiative(actor, idParam(params.initiativeId));
  if (!canTake(status, "withdraw") || !roleMay(role, "commit")) throw redirect(`/mon-espace/initiatives/${id}`);
  return { id };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "initiative.write");
  const { id: initiativeId } = await getOwnInitiative(actor, idParam(params.initiativeId));
  return formAction({
    request,
    schema: withdrawalSchema,
    refusals: initiativesRefusals,
    run: ({ reason }) => withdrawInitiative(actor, initiativeId, reason),
    done: () => redirectWithMessage("/mon-espace", "Votre initiative est retirée. Votre projet, lui, reste dans votre espace."),
  });
}

export default function InitiativeWithdrawal() {
  const { id } = useLoaderData<typeof loader>();
  const [form, { reason }] = useForm<{ reason: string }>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <InitiativeFrame initiativeId={id} title="Retirer mon initiative&nbsp;?" lead="Elle ne sera plus candidate à cette édition, et ne pourra pas y revenir. Ce que vous avez écrit reste lisible.">
      <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary fields={[reason]} formErrors={form.errors} />
        <TextArea field={reason} label="Pourquoi" hint="En quelques mots, pour l’équipe." />
        <FormActions>
          <Button>Retirer mon initiative</Button>
          <ButtonLink to={`/mon-espace/initiatives/${id}`} variant="ghost">La garder</ButtonLink>
        </FormActions>
      </Form>
    </InitiativeFrame>
  );
}
