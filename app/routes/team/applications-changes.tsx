import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { canTake } from "~/features/label/application";
import { changesSchema, type ChangesInput } from "~/features/label/application.schemas";
import { labelRefusals } from "~/features/label/application.fr";
import { changesOf } from "~/features/label/requested-changes";
import { criterionNumbers, findCriterion } from "~/features/label/criteria";
import { requestChanges } from "~/features/label/request-changes.server";
import { getTeamApplication } from "~/features/label/team-applications.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { redirect } from "~/lib/redirect.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextArea } from "~/ui/text-area";

export const meta = pageTitle("Demander des compléments");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "application.check");
  const { id, status, version } = await getTeamApplication(actor, idParam(params.applicationId));
  if (!canTake(status, "request_changes")) throw redirect(`/equipe/demandes/${id}`);
  return { id, name: version.content.project.name, grid: version.content.grid };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "application.check");
  const applicationId = idParam(params.applicationId);
  return formAction({
    request,
    schema: changesSchema,
    refusals: labelRefusals,
    run: (input) => requestChanges(actor, applicationId, changesOf(input)),
    done: () => redirectWithMessage(`/equipe/demandes/${applicationId}`, "Votre demande est partie. Le porteur complète, puis dépose de nouveau."),
  });
}

export default function ApplicationChanges() {
  const { id, name, grid } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<ChangesInput>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Section narrow>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: name, to: `/equipe/demandes/${id}` }, { label: "Compléments" }]} />
        <PageHeading title="Demander des compléments" size="md" lead="Dites ce qui manque, critère par critère. Le porteur le lira tel quel ; laissez vide ce qui va." />
        <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
          <ErrorSummary fields={criterionNumbers.map((number) => fields[`reason${number}`])} formErrors={form.errors} />
          {criterionNumbers.map((number) => (
            <TextArea key={number} field={fields[`reason${number}`]} label={`${number}. ${findCriterion(grid, number)?.title ?? ""}`} optional />
          ))}
          <FormActions>
            <Button icon="mail">Envoyer au porteur</Button>
          </FormActions>
        </Form>
      </Stack>
    </Section>
  );
}
