import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { dispenseWorkshop } from "~/features/initiatives/dispense-workshop.server";
import { canTake } from "~/features/initiatives/initiative";
import { initiativesRefusals } from "~/features/initiatives/initiatives.fr";
import { dispensationSchema } from "~/features/initiatives/initiatives.schemas";
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

export const meta = pageTitle("Dispenser de comptoir");

const pageOf = (editionId: string, id: string) => `/equipe/budget-citoyen/${editionId}/initiatives/${id}`;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "initiative.manage");
  const editionId = idParam(params.editionId);
  const { id, title, status } = await getTeamInitiative(actor, editionId, idParam(params.initiativeId));
  if (!canTake(status, "dispense")) throw redirect(pageOf(editionId, id));
  return { page: pageOf(editionId, id), title };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "initiative.manage");
  const editionId = idParam(params.editionId);
  const { id } = await getTeamInitiative(actor, editionId, idParam(params.initiativeId));
  return formAction({
    request,
    schema: dispensationSchema,
    refusals: initiativesRefusals,
    run: ({ reason }) => dispenseWorkshop(actor, id, reason),
    done: () => redirectWithMessage(pageOf(editionId, id), "Le dossier est ouvert. Le porteur est prévenu."),
  });
}

export default function InitiativeDispensation() {
  const { page, title } = useLoaderData<typeof loader>();
  const [form, { reason }] = useForm<{ reason: string }>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Section narrow>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: title, to: page }, { label: "Dispenser de comptoir" }]} />
        <PageHeading title="Dispenser de comptoir" size="md" lead="Le dossier s’ouvre tout de suite, sans comptoir. Le porteur est prévenu ; votre raison est gardée avec votre nom." />
        <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
          <ErrorSummary fields={[reason]} formErrors={form.errors} />
          <TextArea field={reason} label="Pourquoi" hint="Par exemple : vue en rendez-vous le 12 mars, comptoirs complets." rows={6} />
          <FormActions>
            <Button icon="check">Ouvrir le dossier</Button>
            <ButtonLink to={page} variant="ghost">Revenir au dossier</ButtonLink>
          </FormActions>
        </Form>
      </Stack>
    </Section>
  );
}
