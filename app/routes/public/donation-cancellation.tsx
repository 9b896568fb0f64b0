import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { pageTitle } from "~/features/content/content";
import { cancelDonation } from "~/features/donations/cancel-donation.server";
import { readDonationToken } from "~/features/donations/donation-link.server";
import { getDonationPage } from "~/features/donations/donation-page.server";
import { donationsRefusals } from "~/features/donations/donations.fr";
import { meansWords } from "~/features/donations/payment-means";
import { orNotFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { formatEuros } from "~/lib/money";
import { plainPage } from "~/lib/plain-page";
import { redirect } from "~/lib/redirect.server";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const handle = plainPage;

export const meta = pageTitle("Annuler votre don");

export async function loader({ params }: LoaderFunctionArgs) {
  const gift = await getDonationPage(params.token ?? "");
  if (!gift.cancellable) throw redirect(`/dons/${gift.token}`);
  const { token, amountCents, projectName, lines, paymentMeans } = gift;
  return { token, amountCents, projectName, backTo: meansWords[paymentMeans ?? "card"].backTo, hasRewards: lines.length > 0 };
}

export function action({ request, params }: ActionFunctionArgs) {
  const donationId = orNotFound(readDonationToken(params.token ?? ""));
  return formAction({
    request,
    schema: z.object({}),
    refusals: donationsRefusals,
    limit: () => takeFromLimit("public-form", {}),
    run: () => cancelDonation(donationId),
    done: () => redirectWithMessage(`/dons/${params.token}`, "Votre don est annulé. L’argent vous revient en entier."),
  });
}

export default function DonationCancellation() {
  const { token, amountCents, projectName, hasRewards, backTo } = useLoaderData<typeof loader>();
  const formErrors = useActionData<typeof action>()?.result?.error?.[""] ?? [];
  return (
    <Section tight narrow>
      <Stack gap="lg">
        <PageHeading
          size="md"
          title={`Annuler votre don à ${projectName} ?`}
          lead={`${formatEuros(amountCents)} reviennent vers ${backTo}, en entier, sous 5 à 10 jours selon votre banque.`}
        />
        {hasRewards && <p>La contrepartie que vous aviez choisie sera de nouveau proposée aux autres.</p>}
        <Form method="post">
          <ErrorSummary fields={[]} formErrors={formErrors} title="Ce don n’a pas été annulé">
            Rien n’a changé.
          </ErrorSummary>
          <FormActions>
            <Button>Annuler mon don</Button>
            <ButtonLink to={`/dons/${token}`} variant="ghost">
              Garder mon don
            </ButtonLink>
          </FormActions>
        </Form>
      </Stack>
    </Section>
  );
}
