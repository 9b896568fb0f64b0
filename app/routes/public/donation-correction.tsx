import { data, type ActionFunctionArgs, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/features/content/content";
import { CorrectionFields, correctionFields, correctionSummary } from "~/features/donations/components/correction-fields";
import { correctDonation } from "~/features/donations/correct-donation.server";
import { isPosted } from "~/features/donations/correction";
import { getCorrectionPage } from "~/features/donations/corrections.server";
import { readDonationToken } from "~/features/donations/donation-link.server";
import { donationsRefusals } from "~/features/donations/donations.fr";
import { correctionSchema } from "~/features/donations/donations.schemas";
import { orNotFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { plainPage } from "~/lib/plain-page";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { redirect } from "~/lib/redirect.server";
import { secretPage, secretPageHeaders } from "~/lib/secret-page";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const handle = plainPage;

export const meta: MetaFunction = (args) => [...pageTitle("Corriger mon adresse et mes réponses")(args), { name: "robots", content: "noindex" }];

export const headers: HeadersFunction = secretPageHeaders;

export async function loader({ params }: LoaderFunctionArgs) {
  const token = params.token ?? "";
  const { correctable, donorName, postalAddress, lines, projectName } = await getCorrectionPage(token);
  if (!correctable) throw redirect(`/dons/${token}`);
  return data({ token, donorName, postalAddress, lines, projectName, posted: isPosted(lines) }, secretPage());
}

export function action({ request, params }: ActionFunctionArgs) {
  const donationId = orNotFound(readDonationToken(params.token ?? ""));
  return formAction({
    request,
    schema: correctionSchema,
    refusals: donationsRefusals,
    limit: () => takeFromLimit("public-form", {}),
    run: (correction) => correctDonation(donationId, correction),
    done: () => redirectWithMessage(`/dons/${params.token}`, "Vos corrections sont enregistrées. Le porteur du projet les lit."),
  });
}

export default function DonationCorrection() {
  const gift = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>()?.result;
  const fields = correctionFields(gift, result?.initialValue, result?.error);
  return (
    <Section tight narrow>
      <Stack gap="lg">
        <PageHeading size="md" title="Corriger ce qu’il faut pour votre contrepartie" lead={`Votre don à ${gift.projectName} ne change pas. Ce que vous aviez écrit avant reste noté.`} />
        <Form method="post" className="form" noValidate>
          <ErrorSummary fields={correctionSummary(fields)} formErrors={result?.error?.[""] ?? []}>
            Rien n’est perdu.
          </ErrorSummary>
          <CorrectionFields {...fields} />
          <FormActions>
            <Button>Enregistrer</Button>
            <ButtonLink to={`/dons/${gift.token}`} variant="ghost">
              Ne rien changer
            </ButtonLink>
          </FormActions>
        </Form>
      </Stack>
    </Section>
  );
}
