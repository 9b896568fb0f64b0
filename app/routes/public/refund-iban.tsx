import { useForm } from "@conform-to/react";
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { db } from "#db";
import { pageTitle } from "~/features/content/content";
import { readDonationToken } from "~/features/donations/donation-link.server";
import { giveIban } from "~/features/refunds/give-iban.server";
import { findAwaited } from "~/features/refunds/outside-refunds.server";
import { ibanSchema, type IbanForm } from "~/features/refunds/refunds.schemas";
import { orNotFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { formatEuros } from "~/lib/money";
import { plainPage } from "~/lib/plain-page";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextField } from "~/ui/text-field";
import { TextLink } from "~/ui/text-link";

export const handle = plainPage;

export const meta = pageTitle("Où vous rembourser");

/** A private link, and an account number: nobody keeps a copy. */
const privately = { "Cache-Control": "no-store" };
export const headers = () => privately;

export async function loader({ params }: LoaderFunctionArgs) {
  const donationId = orNotFound(readDonationToken(params.token ?? ""));
  const { amountCents, projectName, ibanEnd } = orNotFound(await findAwaited(db, donationId));
  return data({ token: params.token!, amountCents, projectName, ibanEnd }, { headers: privately });
}

export function action({ request, params }: ActionFunctionArgs) {
  const donationId = orNotFound(readDonationToken(params.token ?? ""));
  return formAction({
    request,
    schema: ibanSchema,
    limit: () => takeFromLimit("public-form", {}),
    run: (input) => giveIban(donationId, input),
    done: () => redirectWithMessage(`/dons/${params.token}`, "C’est noté. Nous vous faisons un virement, puis nous oublions ces coordonnées."),
  });
}

export default function RefundIban() {
  const { token, amountCents, projectName, ibanEnd } = useLoaderData<typeof loader>();
  const [form, { iban, accountName }] = useForm<IbanForm>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Section tight narrow>
      <Stack gap="lg">
        <PageHeading
          size="md"
          title={`Où vous rendre ${formatEuros(amountCents)} ?`}
          lead={`Votre banque ne prend plus de remboursement sur le paiement de votre don à ${projectName}. Nous vous faisons un virement.`}
        />
        {ibanEnd && <Callout tone="info">Vous avez indiqué le compte qui finit par {ibanEnd}. Vous pouvez encore en indiquer un autre.</Callout>}
        <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
          <ErrorSummary fields={[accountName, iban]} formErrors={form.errors} title="Ce compte n’est pas noté" />
          <TextField field={accountName} label="Titulaire du compte" autoComplete="name" />
          <TextField field={iban} label="IBAN" hint="Il commence par FR76 en France. Nous l’oublions dès que vous êtes remboursé." autoComplete="off" spellCheck={false} />
          <FormActions>
            <Button>Indiquer ce compte</Button>
            <TextLink to={`/dons/${token}`}>Voir mon don</TextLink>
          </FormActions>
        </Form>
      </Stack>
    </Section>
  );
}
