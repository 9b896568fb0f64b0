import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { GrantPage, ownCrumbs, ownGrantPath } from "~/features/grants/components/grant-page";
import { renounceGrant } from "~/features/grants/end-grant.server";
import { grantsRefusals } from "~/features/grants/grants.fr";
import { reasonSchema, type ReasonForm } from "~/features/grants/grants.schemas";
import { getOwnGrant } from "~/features/grants/grants.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { TextArea } from "~/ui/text-area";

export const meta = pageTitle("Renoncer à la subvention");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "grant.hold");
  const { id, editionId, editionName, projectName } = await getOwnGrant(actor, idParam(params.grantId));
  return { id, editionId, editionName, projectName };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "grant.hold");
  const grant = await getOwnGrant(actor, idParam(params.grantId));
  return formAction({
    request, schema: reasonSchema, refusals: grantsRefusals,
    run: ({ reason }) => renounceGrant(actor, grant.id, reason),
    done: () => redirectWithMessage(ownGrantPath(grant), "Vous avez renoncé à la subvention. L’équipe est prévenue."),
  });
}

export default function GrantRenunciation() {
  const grant = useLoaderData<typeof loader>();
  const [form, { reason }] = useForm<ReasonForm>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <GrantPage crumbs={ownCrumbs(grant, "Renoncer à la subvention")} title="Renoncer à la subvention" kicker={grant.projectName} lead="Possible tant que rien n’est versé. L’argent retourne à l’enveloppe du Département, et ce choix est définitif.">
      <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary fields={[reason]} formErrors={form.errors} />
        <TextArea field={reason} label="Pourquoi" hint="L’équipe lit cette raison." rows={4} />
        <FormActions><Button>Renoncer à la subvention</Button></FormActions>
      </Form>
    </GrantPage>
  );
}
