import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { z } from "zod";
import { GrantPage, ownCrumbs } from "~/features/grants/components/grant-page";
import { grantsRefusals } from "~/features/grants/grants.fr";
import { getOwnGrant } from "~/features/grants/grants.server";
import { prefilled, startLabelFromGrant } from "~/features/grants/start-label.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { LinedList } from "~/ui/lined-list";
import { Panel } from "~/ui/panel";

export const meta = pageTitle("Demander le label");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "grant.hold");
  const { id, editionId, editionName, projectName } = await getOwnGrant(actor, idParam(params.grantId));
  return { grant: { id, editionId, editionName, projectName }, taken: prefilled.map(({ from }) => from) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "grant.hold");
  const { id } = await getOwnGrant(actor, idParam(params.grantId));
  return formAction({
    request, schema: z.object({}), refusals: grantsRefusals,
    run: () => startLabelFromGrant(actor, id),
    done: (applicationId) => redirectWithMessage(`/mon-espace/demandes/${applicationId}`, "Votre demande est ouverte. Relisez les textes repris de votre initiative."),
  });
}

export default function GrantLabel() {
  const { grant, taken } = useLoaderData<typeof loader>();
  const [form] = useForm({ lastResult: useActionData<typeof action>()?.result });
  return (
    <GrantPage crumbs={ownCrumbs(grant, "Demander le label")} title="Demander le label" kicker={grant.projectName} lead="Après le budget citoyen, le label ouvre l’accompagnement et une campagne de dons, pour le même projet.">
      <Panel title="Ce que nous reprenons de votre initiative">
        <LinedList>{[...taken, "La subvention, comme ressource de votre plan de financement"].map((one) => <li key={one}>{one}</li>)}</LinedList>
      </Panel>
      <p>Vous relisez et changez tout. Le reste de la demande est à remplir, et rien ne part avant que vous déposiez.</p>
      <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary fields={[]} formErrors={form.errors} />
        <FormActions><Button>Commencer ma demande</Button></FormActions>
      </Form>
    </GrantPage>
  );
}
