import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { updatesRefusals } from "~/features/updates/updates.fr";
import { withdrawalSchema, type WithdrawalForm } from "~/features/updates/updates.schemas";
import { getPublished } from "~/features/updates/updates.server";
import { withdrawUpdate } from "~/features/updates/withdraw-update.server";
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

export const meta = pageTitle("Retirer une actualité");

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, "campaign.review");
  const { id, title, projectName } = await getPublished(idParam(params.updateId));
  return { id, title, projectName };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "campaign.review");
  const { id } = await getPublished(idParam(params.updateId));
  return formAction({
    request,
    schema: withdrawalSchema,
    refusals: updatesRefusals,
    run: ({ reason }) => withdrawUpdate(actor, id, reason),
    done: () => redirectWithMessage("/equipe/actualites", "L’actualité est retirée. Le porteur en lit la raison."),
  });
}

export default function UpdateWithdrawal() {
  const { title, projectName } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<WithdrawalForm>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Section tight narrow>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: "Les actualités", to: "/equipe/actualites" }, { label: "Retirer" }]} />
        <PageHeading title={`Retirer « ${title} » ?`} size="md" lead={`${projectName}. Plus personne ne la lira, et elle ne reviendra pas. Les e-mails déjà partis ne se reprennent pas.`} />
        <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
          <ErrorSummary fields={[fields.reason]} formErrors={form.errors}>Rien n’est perdu.</ErrorSummary>
          <TextArea field={fields.reason} label="Pourquoi ?" hint="Une phrase. Le porteur la lit, et elle reste au journal." rows={3} />
          <FormActions>
            <Button>Retirer cette actualité</Button>
            <TextLink to="/equipe/actualites">La laisser en ligne</TextLink>
          </FormActions>
        </Form>
      </Stack>
    </Section>
  );
}
