import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { changeOwnPartner } from "~/features/partners/change-partner.server";
import { OwnPartnerFields, ownFieldNames, type OwnField, type PartnerForm } from "~/features/partners/components/partner-fields";
import { getOwnSheet } from "~/features/partners/own-sheet.server";
import { partnersRefusals } from "~/features/partners/partner.fr";
import { ownPartnerSchema } from "~/features/partners/partner.schemas";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Votre fiche de partenaire");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "partner.keep");
  return getOwnSheet(actor, idParam(params.partnerId));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "partner.keep");
  const { id } = await getOwnSheet(actor, idParam(params.partnerId));
  return formAction({
    request,
    schema: ownPartnerSchema,
    refusals: partnersRefusals,
    run: (words) => changeOwnPartner(actor, id, words),
    done: () => redirectWithMessage("/partenaire", "Votre fiche est à jour. L’équipe du label voit ce qui a changé."),
  });
}

export default function OwnSheet() {
  const { name, typed } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<PartnerForm<OwnField>>({ lastResult: useActionData<typeof action>()?.result, defaultValue: typed });
  return (
    <Section narrow tight>
      <PageHeading title="Votre fiche" kicker={name} size="md" lead="Ce que lisent les porteurs. Le nom, le territoire et l’adresse des demandes se changent avec l’équipe du label." />
      <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary fields={ownFieldNames.map((field) => fields[field])} formErrors={form.errors} />
        <OwnPartnerFields fields={fields} />
        <FormActions>
          <Button>Enregistrer votre fiche</Button>
          <TextLink to="/partenaire">Revenir à votre espace</TextLink>
        </FormActions>
      </Form>
    </Section>
  );
}
