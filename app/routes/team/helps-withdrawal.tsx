import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { helpRefusals } from "~/features/help/help.fr";
import { withdrawalSchema, type WithdrawalForm } from "~/features/help/help.schemas";
import { getPublishedRequest } from "~/features/help/requests.server";
import { withdrawRequest } from "~/features/help/withdraw-request.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextArea } from "~/ui/text-area";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Retirer une demande de coup de main");

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, "campaign.review");
  const { title, projectName } = await getPublishedRequest(idParam(params.requestId));
  return { title, projectName };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "campaign.review");
  const { id } = await getPublishedRequest(idParam(params.requestId));
  return formAction({
    request,
    schema: withdrawalSchema,
    refusals: helpRefusals,
    run: ({ reason }) => withdrawRequest(actor, id, reason),
    done: () => redirectWithMessage("/equipe/coups-de-main", "La demande est retirée. Le porteur en lit la raison, ceux qui attendaient sont prévenus."),
  });
}

export default function HelpWithdrawal() {
  const { title, projectName } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<WithdrawalForm>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Section tight narrow>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: "Les coups de main", to: "/equipe/coups-de-main" }, { label: "Retirer" }]} />
        <PageHeading title={`Retirer « ${title} » ?`} size="md" lead={`${projectName}. Plus personne ne la lira, et elle ne reviendra pas. Ceux qui attendent une réponse sont prévenus par e-mail.`} />
        <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
          <ErrorSummary fields={[fields.reason]} formErrors={form.errors}>Rien n’est perdu.</ErrorSummary>
          <TextArea field={fields.reason} label="Pourquoi ?" hint="Une phrase. Le porteur la lit, et elle reste au journal." rows={3} />
          <FormActions>
            <Button>Retirer cette demande</Button>
            <TextLink to="/equipe/coups-de-main">La laisser en ligne</TextLink>
          </FormActions>
        </Form>
      </Stack>
    </Section>
  );
}
