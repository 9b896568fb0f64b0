import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { amendEnquiry } from "~/features/enquiries/amend-enquiry.server";
import { EnquiryFields } from "~/features/enquiries/components/enquiry-fields";
import { enquiriesRefusals } from "~/features/enquiries/enquiry.fr";
import { amendSchema, type AmendForm } from "~/features/enquiries/enquiry.schemas";
import { getEnquiry, type EnquiryDetail } from "~/features/enquiries/enquiry-page.server";
import { formatPhone } from "~/features/enquiries/phone";
import { listPartners } from "~/features/projects/partners.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Select } from "~/ui/select";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Compléter un contact");

/** What stands there now, as the form takes it back. */
function written({ name, email, phone, organisationName, projectName, summary, typedCommune, theme, need, source, partnerId }: EnquiryDetail) {
  const values = { name, email, phone: phone && formatPhone(phone), organisationName, projectName, summary, commune: typedCommune, theme, need, source, partnerId };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value)) as Partial<AmendForm>;
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "enquiry.handle");
  const enquiry = await getEnquiry(actor, idParam(params.enquiryId));
  return { id: enquiry.id, written: written(enquiry), partners: await listPartners() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "enquiry.handle");
  const { id } = await getEnquiry(actor, idParam(params.enquiryId));
  return formAction({
    request,
    schema: amendSchema,
    refusals: enquiriesRefusals,
    run: (input) => amendEnquiry(actor, id, input),
    done: () => redirectWithMessage(`/equipe/contacts/${id}`, "C’est noté. Ce qui était écrit avant reste lisible dans l’histoire."),
  });
}

export default function AmendEnquiry() {
  const { id, written: defaultValue, partners } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<AmendForm>({ lastResult: useActionData<typeof action>()?.result, defaultValue });
  const { name, email, phone, organisationName, projectName, summary, commune, theme, need, source, partnerId } = fields;
  return (
    <Section narrow tight>
      <PageHeading title="Compléter le contact" size="md" lead="Chaque changement garde ce qui était écrit avant." />
      <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary fields={[name, email, phone, organisationName, projectName, summary, commune, theme, need, source, partnerId]} formErrors={form.errors} />
        <EnquiryFields fields={fields} byTeam />
        <Select field={partnerId} label="Adressé par" placeholder="Personne" options={partners.map((partner) => ({ value: partner.id, label: partner.name }))} optional />
        <FormActions>
          <Button>Enregistrer</Button>
          <TextLink to={`/equipe/contacts/${id}`}>Revenir sans rien changer</TextLink>
        </FormActions>
      </Form>
    </Section>
  );
}
