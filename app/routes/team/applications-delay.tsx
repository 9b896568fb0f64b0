import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { labelRefusals } from "~/features/label/application.fr";
import { delaySchema } from "~/features/label/application.schemas";
import { grantDelay } from "~/features/label/grant-delay.server";
import { getTeamApplication } from "~/features/label/team-applications.server";
import { formatShortDate } from "~/lib/dates";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { redirect } from "~/lib/redirect.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Button } from "~/ui/button";
import { DateField } from "~/ui/date-field";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextArea } from "~/ui/text-area";

export const meta = pageTitle("Accorder un délai");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "application.check");
  const { id, status, resubmitBy, version } = await getTeamApplication(actor, idParam(params.applicationId));
  if (status !== "draft" || !resubmitBy) throw redirect(`/equipe/demandes/${id}`);
  return { id, resubmitBy, name: version.content.project.name };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "application.check");
  const applicationId = idParam(params.applicationId);
  return formAction({
    request,
    schema: delaySchema,
    refusals: labelRefusals,
    run: (input) => grantDelay(actor, applicationId, input),
    done: () => redirectWithMessage(`/equipe/demandes/${applicationId}`, "Le délai est accordé et le porteur est prévenu."),
  });
}

export default function ApplicationDelay() {
  const { id, resubmitBy, name } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<{ until: string; reason: string }>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Section narrow>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: name, to: `/equipe/demandes/${id}` }, { label: "Délai" }]} />
        <PageHeading title="Accorder un délai" size="md" lead={`Le comité a ajourné ce dossier. Sans nouveau dépôt au plus tard le ${formatShortDate(resubmitBy)}, la demande est close.`} />
        <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
          <ErrorSummary fields={[fields.until, fields.reason]} formErrors={form.errors} />
          <DateField field={fields.until} label="Nouveau dernier jour" />
          <TextArea field={fields.reason} label="Pourquoi ?" hint="Le porteur lira cette phrase." rows={3} />
          <FormActions>
            <Button>Accorder ce délai</Button>
          </FormActions>
        </Form>
      </Stack>
    </Section>
  );
}
