import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { donationsRefusals } from "~/features/donations/donations.fr";
import { hidingSchema, type HidingForm } from "~/features/donations/donations.schemas";
import { hideWordsOf } from "~/features/donations/moderate-words.server";
import { getWords } from "~/features/donations/words-of-support.server";
import { offlineRefusals } from "~/features/offline-gifts/offline-gifts.fr";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Quote } from "~/ui/quote";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextArea } from "~/ui/text-area";

export const meta = pageTitle("Masquer un mot de soutien");

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, "campaign.review");
  const { donorName, message, projectName } = await getWords(idParam(params.donationId));
  return { donorName, message, projectName };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "campaign.review");
  const gift = await getWords(idParam(params.donationId));
  return formAction({
    request,
    schema: hidingSchema,
    refusals: { ...donationsRefusals, ...offlineRefusals },
    run: ({ reason }) => hideWordsOf(actor, gift, reason),
    done: () => redirectWithMessage("/equipe/soutiens?voir=hidden", "Le nom et le mot ne paraissent plus."),
  });
}

export default function WordsHiding() {
  const { donorName, message, projectName } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<HidingForm>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Section tight narrow>
      <Stack gap="lg">
        <PageHeading size="md" title="Masquer un mot de soutien" lead={`Le nom et le mot de ce don à « ${projectName} » ne paraissent plus, ni pour le public ni pour le porteur. Le don compte toujours.`} />
        <Quote author={donorName ?? "Sans nom"}>{message ?? "Sans mot."}</Quote>
        <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
          <ErrorSummary fields={[fields.reason]} formErrors={form.errors} />
          <TextArea field={fields.reason} label="Pourquoi ?" rows={3} hint="Le donateur lit cette phrase sur la page de son don ; le journal la garde." />
          <FormActions>
            <Button>Masquer</Button>
            <ButtonLink to="/equipe/soutiens" variant="ghost">
              Ne rien changer
            </ButtonLink>
          </FormActions>
        </Form>
      </Stack>
    </Section>
  );
}
