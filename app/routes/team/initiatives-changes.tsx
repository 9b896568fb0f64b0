import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { requestInitiativeChanges } from "~/features/initiatives/check-initiative.server";
import { canTake } from "~/features/initiatives/initiative";
import { initiativesRefusals } from "~/features/initiatives/initiatives.fr";
import { changesSchema } from "~/features/initiatives/initiatives.schemas";
import { getTeamInitiative } from "~/features/initiatives/team-initiatives.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { redirect } from "~/lib/redirect.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextArea } from "~/ui/text-area";

export const meta = pageTitle("Demander des compléments");

const pageOf = (editionId: string, id: string) => `/equipe/budget-citoyen/${editionId}/initiatives/${id}`;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "initiative.manage");
  const editionId = idParam(params.editionId);
  const { id, title, status } = await getTeamInitiative(actor, editionId, idParam(params.initiativeId));
  if (!canTake(status, "request_changes")) throw redirect(pageOf(editionId, id));
  return { page: pageOf(editionId, id), title };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "initiative.manage");
  const editionId = idParam(params.editionId);
  const { id } = await getTeamInitiative(actor, editionId, idParam(params.initiativeId));
  return formAction({
    request,
    schema: changesSchema,
    refusals: initiativesRefusals,
    run: ({ reason }) => requestInitiativeChanges(actor, id, reason),
    done: () => redirectWithMessage(pageOf(editionId, id), "Votre demande est partie. Le porteur complète, puis dépose de nouveau."),
  });
}

export default function InitiativeChanges() {
  const { page, title } = useLoaderData<typeof loader>();
  const [form, { reason }] = useForm<{ reason: string }>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Section narrow>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: title, to: page }, { label: "Demander des compléments" }]} />
        <PageHeading title="Demander des compléments" size="md" lead="Dites ce qui manque, partie par partie. Le porteur le lira tel quel, et tout ce qu’il a écrit est gardé." />
        <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
          <ErrorSummary fields={[reason]} formErrors={form.errors} />
          <TextArea field={reason} label="Ce qui manque" hint="Par exemple : le budget ne dit pas qui paie le four." rows={6} />
          <FormActions>
            <Button icon="mail">Envoyer au porteur</Button>
            <ButtonLink to={page} variant="ghost">Revenir au dossier</ButtonLink>
          </FormActions>
        </Form>
      </Stack>
    </Section>
  );
}
