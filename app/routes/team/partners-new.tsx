import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { PartnerFields, teamFieldNames, type PartnerForm, type TeamField } from "~/features/partners/components/partner-fields";
import { createPartner } from "~/features/partners/create-partner.server";
import { epciChoices } from "~/features/partners/epci-choices.server";
import { partnersRefusals } from "~/features/partners/partner.fr";
import { partnerSchema } from "~/features/partners/partner.schemas";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Inscrire un partenaire");

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "partner.manage");
  return epciChoices();
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, "partner.manage");
  return formAction({
    request,
    schema: partnerSchema,
    refusals: partnersRefusals,
    run: (input) => createPartner(actor, input),
    done: (id) => redirectWithMessage(`/equipe/partenaires/${id}`, "Le partenaire est dans l’annuaire."),
  });
}

export default function NewPartner() {
  const choices = useLoaderData<typeof loader>();
  const [form, fields] = useForm<PartnerForm<TeamField>>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Section narrow tight>
      <PageHeading title="Inscrire un partenaire" size="md" lead="Sa fiche est publique, sauf l’adresse des demandes d’attestation." />
      <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary fields={teamFieldNames.map((name) => fields[name])} formErrors={form.errors} />
        <PartnerFields fields={fields} {...choices} />
        <FormActions>
          <Button>Inscrire le partenaire</Button>
          <TextLink to="/equipe/partenaires">Revenir aux partenaires</TextLink>
        </FormActions>
      </Form>
    </Section>
  );
}
