import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { bringEnquiry } from "~/features/enquiries/bring-enquiry.server";
import { BroughtFields } from "~/features/enquiries/components/brought-fields";
import { EnquiryFields } from "~/features/enquiries/components/enquiry-fields";
import { promisedWorkingDays } from "~/features/enquiries/enquiry";
import { enquiriesRefusals } from "~/features/enquiries/enquiry.fr";
import { broughtEnquirySchema, type BroughtEnquiryForm } from "~/features/enquiries/enquiry.schemas";
import { listOwnPartners } from "~/features/partners/own-partners.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Button } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Adresser un contact");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "enquiry.bring");
  return { partners: await listOwnPartners(actor) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, "enquiry.bring");
  return formAction({
    request,
    schema: broughtEnquirySchema,
    refusals: enquiriesRefusals,
    limit: ({ email }) => takeFromLimit("enquiry", { email: email ?? null }),
    run: (input) => bringEnquiry(actor, input),
    done: () => redirectWithMessage("/partenaire", "Merci, le contact est arrivé. Vous verrez ici ce qu’il devient."),
  });
}

export default function BringEnquiry() {
  const { partners } = useLoaderData<typeof loader>();
  const first = partners[0];
  const [form, fields] = useForm<BroughtEnquiryForm>({ lastResult: useActionData<typeof action>()?.result, defaultValue: { partnerId: first?.id } });
  const { partnerId, name, email, phone, organisationName, projectName, summary, commune, theme, need, source, note, consent } = fields;
  return (
    <Section narrow>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Espace partenaire", to: "/partenaire" }, { label: "Adresser un contact" }]} />
        <PageHeading title="Adresser un contact" kicker={partners.length === 1 && first?.name} size="md" lead={`Une personne et son projet, avec son accord. L’équipe du label lui répond sous ${promisedWorkingDays}\u00a0jours ouvrés.`} />
        <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
          <ErrorSummary fields={[partnerId, name, email, phone, organisationName, projectName, summary, commune, theme, need, source, note, consent]} formErrors={form.errors}>
            Rien n’est perdu.
          </ErrorSummary>
          <BroughtFields partner={partnerId} note={note} partners={partners}>
            <EnquiryFields fields={fields} byTeam />
          </BroughtFields>
          <CheckboxField
            field={consent}
            label="La personne est d’accord pour que nous gardions ces informations et la rappelions."
            hint="Demandez-le-lui : si vous donnez son adresse, elle reçoit un message qui le lui rappelle et dit comment changer d’avis."
          />
          <FormActions>
            <Button>Adresser ce contact</Button>
            <TextLink to="/partenaire">Revenir à votre espace</TextLink>
          </FormActions>
        </Form>
      </Stack>
    </Section>
  );
}
