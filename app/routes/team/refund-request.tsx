import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { answerRequest } from "~/features/refunds/answer-request.server";
import { getRequest } from "~/features/refunds/refund-requests.server";
import { refundsRefusals, requestWords } from "~/features/refunds/refunds.fr";
import { answerSchema, type AnswerForm } from "~/features/refunds/refunds.schemas";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { formatEuros } from "~/lib/money";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Quote } from "~/ui/quote";
import { RadioGroup } from "~/ui/radio-group";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextArea } from "~/ui/text-area";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Une demande de remboursement");

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, "refund.decide");
  return getRequest(idParam(params.requestId));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "refund.decide");
  const { id, donationId } = await getRequest(idParam(params.requestId));
  return formAction({
    request,
    schema: answerSchema,
    refusals: refundsRefusals,
    run: (input) => answerRequest(actor, id, input),
    done: () => redirectWithMessage(`/equipe/argent/dons/${donationId}`, "Votre réponse est partie."),
  });
}

function AnswerFields({ netCents, donationId }: { netCents: number; donationId: string }) {
  const [form, { decision, answer }] = useForm<AnswerForm>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[decision, answer]} formErrors={form.errors} title="Votre réponse n’est pas partie" />
      <RadioGroup
        field={decision}
        legend="Votre réponse"
        options={[
          { value: "accepted", label: `Accepter et rendre ${formatEuros(netCents)}` },
          { value: "declined", label: "Ne pas rembourser" },
        ]}
      />
      <TextArea field={answer} label="Ce que lira le donateur" rows={5} hint="Obligatoire si vous ne remboursez pas." />
      <FormActions>
        <Button>Répondre</Button>
        <TextLink to={`/equipe/argent/dons/${donationId}`}>Voir le don</TextLink>
      </FormActions>
    </Form>
  );
}

export default function TeamRefundRequest() {
  const asked = useLoaderData<typeof loader>();
  return (
    <Section tight narrow>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "L’argent", to: "/equipe/argent" }, { label: "Demande de remboursement" }]} />
        <PageHeading size="md" title={`${asked.donorName ?? asked.email} demande un remboursement`} kicker={asked.projectName} lead={`Don de ${formatEuros(asked.amountCents)}, dont ${formatEuros(asked.netCents)} restent.`} />
        <Quote author={asked.donorName ?? asked.email}>{asked.reason}</Quote>
        {asked.status === "asked" ? (
          <AnswerFields netCents={asked.netCents} donationId={asked.donationId} />
        ) : (
          <Callout tone="info">
            {requestWords[asked.status]} {asked.answer} <TextLink to={`/equipe/argent/dons/${asked.donationId}`}>Voir le don</TextLink>
          </Callout>
        )}
      </Stack>
    </Section>
  );
}
