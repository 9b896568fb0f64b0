import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useNavigation } from "@remix-run/react";
import { pageTitle } from "~/features/content/content";
import { EnquiryFields } from "~/features/enquiries/components/enquiry-fields";
import { EnquiryTrap } from "~/features/enquiries/components/enquiry-trap";
import { promisedWorkingDays } from "~/features/enquiries/enquiry";
import { enquiriesRefusals } from "~/features/enquiries/enquiry.fr";
import { publicEnquirySchema, trapField, type PublicEnquiryForm } from "~/features/enquiries/enquiry.schemas";
import { submitEnquiry } from "~/features/enquiries/submit-enquiry.server";
import { formAction } from "~/lib/form.server";
import { plainPage } from "~/lib/plain-page";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { redirect } from "~/lib/redirect.server";
import { Button } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { TextLink } from "~/ui/text-link";

export const handle = plainPage;

export const meta = pageTitle("Prendre contact", "Parlez-nous de votre projet en quelques lignes : une personne de l’équipe vous répond et propose un rendez-vous.");

export const action = ({ request }: ActionFunctionArgs) =>
  formAction({
    request,
    schema: publicEnquirySchema,
    refusals: enquiriesRefusals,
    limit: ({ email }) => takeFromLimit("enquiry", { email }),
    // What fills the field that nobody sees is thanked like everybody, and kept nowhere.
    run: async (input) => (input[trapField] ? null : submitEnquiry(input)),
    done: () => redirect("/prendre-contact/merci"),
  });

export default function Enquiry() {
  const [form, fields] = useForm<PublicEnquiryForm>({ lastResult: useActionData<typeof action>()?.result });
  const { name, email, phone, organisationName, projectName, summary, commune, theme, need, source, consent } = fields;
  const busy = useNavigation().state !== "idle";
  return (
    <Section narrow>
      <PageHeading
        title="Parlons de votre projet"
        size="md"
        lead={`Dites-nous l’essentiel, même si tout n’est pas décidé. Nous vous répondons sous ${promisedWorkingDays}\u00a0jours ouvrés. Aucun compte n’est nécessaire.`}
      />
      <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary fields={[name, email, phone, organisationName, projectName, summary, commune, theme, need, source, consent]} formErrors={form.errors}>
          Rien n’est perdu.
        </ErrorSummary>
        <EnquiryFields fields={fields} />
        <EnquiryTrap name={trapField} />
        <CheckboxField
          field={consent}
          label="J’accepte que l’équipe du label garde ces informations pour me répondre et me suivre."
          hint={<>Elles restent chez nous, et s’effacent si votre demande reste sans suite. <TextLink to="/donnees-personnelles">Vos données</TextLink></>}
        />
        <FormActions>
          <Button busy={busy} busyText="Envoi…">Envoyer ma demande</Button>
        </FormActions>
      </Form>
    </Section>
  );
}
