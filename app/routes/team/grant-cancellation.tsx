import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { GrantPage, teamCrumbs, teamGrantPath } from "~/features/grants/components/grant-page";
import { cancelGrant } from "~/features/grants/end-grant.server";
import { grantsRefusals } from "~/features/grants/grants.fr";
import { reasonSchema, type ReasonForm } from "~/features/grants/grants.schemas";
import { getTeamGrant } from "~/features/grants/grants.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { TextArea } from "~/ui/text-area";

export const meta = pageTitle("Annuler la subvention");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "budget.manage");
  const { id, editionId, editionName, projectName } = await getTeamGrant(actor, idParam(params.editionId), idParam(params.grantId));
  return { id, editionId, editionName, projectName };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "budget.manage");
  const grant = await getTeamGrant(actor, idParam(params.editionId), idParam(params.grantId));
  return formAction({
    request, schema: reasonSchema, refusals: grantsRefusals,
    run: ({ reason }) => cancelGrant(actor, grant.id, reason),
    done: () => redirectWithMessage(teamGrantPath(grant), "La subvention est annulée. La structure reçoit un message."),
  });
}

export default function GrantCancellation() {
  const grant = useLoaderData<typeof loader>();
  const [form, { reason }] = useForm<ReasonForm>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <GrantPage crumbs={teamCrumbs(grant, "Annuler la subvention")} title="Annuler la subvention" kicker={grant.projectName} lead="Rien d’autre ne sera versé. Ce qui a été versé et n’a pas servi se redemande ensuite.">
      <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary fields={[reason]} formErrors={form.errors} />
        <TextArea field={reason} label="Pourquoi" hint="La structure lit cette raison." rows={4} />
        <FormActions><Button>Annuler la subvention</Button></FormActions>
      </Form>
    </GrantPage>
  );
}
