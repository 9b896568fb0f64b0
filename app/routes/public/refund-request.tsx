import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/features/content/content";
import { readDonationToken } from "~/features/donations/donation-link.server";
import { getDonationPage } from "~/features/donations/donation-page.server";
import { askRefund } from "~/features/refunds/ask-refund.server";
import { requestSchema, type RequestForm } from "~/features/refunds/refunds.schemas";
import { orNotFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { formatEuros } from "~/lib/money";
import { plainPage } from "~/lib/plain-page";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { redirect } from "~/lib/redirect.server";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { TextArea } from "~/ui/text-area";

export const handle = plainPage;

export const meta = pageTitle("Demander un remboursement");

export async function loader({ params }: LoaderFunctionArgs) {
  const { token, askable, netCents, projectName } = await getDonationPage(params.token ?? "");
  if (!askable) throw redirect(`/dons/${token}`);
  return { token, netCents, projectName };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const donationId = orNotFound(readDonationToken(params.token ?? ""));
  const { askable } = await getDonationPage(params.token!);
  if (!askable) throw redirect(`/dons/${params.token}`);
  return formAction({
    request,
    schema: requestSchema,
    limit: () => takeFromLimit("public-form", {}),
    run: ({ reason }) => askRefund(donationId, reason),
    done: () => redirectWithMessage(`/dons/${params.token}`, "Votre demande est partie. L’équipe vous répond par e-mail."),
  });
}

export default function RefundRequest() {
  const { token, netCents, projectName } = useLoaderData<typeof loader>();
  const [form, { reason }] = useForm<RequestForm>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Section tight narrow>
      <PageHeading
        size="md"
        title="Demander un remboursement"
        lead={`Il reste ${formatEuros(netCents)} donnés à ${projectName}. Le délai pour annuler seul est passé : quelqu’un de l’équipe lit votre demande et vous répond.`}
      />
      <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary fields={[reason]} formErrors={form.errors} title="Votre demande n’est pas partie" />
        <TextArea field={reason} label="Pourquoi demandez-vous ce remboursement&nbsp;?" rows={5} hint="Une contrepartie jamais reçue, une erreur de montant, un changement dans votre vie…" />
        <FormActions>
          <Button>Envoyer ma demande</Button>
          <ButtonLink to={`/dons/${token}`} variant="ghost">Garder mon don</ButtonLink>
        </FormActions>
      </Form>
    </Section>
  );
}
