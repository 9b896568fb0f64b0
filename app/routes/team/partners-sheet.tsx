import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { changePartner } from "~/features/partners/change-partner.server";
import { PartnerFields, teamFieldNames, type PartnerForm, type TeamField } from "~/features/partners/components/partner-fields";
import { epciChoices } from "~/features/partners/epci-choices.server";
import { partnersRefusals } from "~/features/partners/partner.fr";
import { partnerSchema } from "~/features/partners/partner.schemas";
import { getTeamPartner, partnerTyped } from "~/features/partners/team-partners.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Modifier un partenaire");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "partner.manage");
  const partner = await getTeamPartner(actor, idParam(params.partnerId));
  return { id: partner.id, typed: partnerTyped(partner), choices: epciChoices() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "partner.manage");
  const { id } = await getTeamPartner(actor, idParam(params.partnerId));
  return formAction({
    request,
    schema: partnerSchema,
    refusals: partnersRefusals,
    run: (input) => changePartner(actor, id, input),
    done: () => redirectWithMessage(`/equipe/partenaires/${id}`, "La fiche est à jour. Ce qu’elle disait reste dans son historique."),
  });
}

export default function ChangePartner() {
  const { id, typed, choices } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<PartnerForm<TeamField>>({ lastResult: useActionData<typeof action>()?.result, defaultValue: typed });
  return (
    <Section narrow tight>
      <PageHeading title="Modifier la fiche" kicker={typed.name} size="md" />
      <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary fields={teamFieldNames.map((name) => fields[name])} formErrors={form.errors} />
        <PartnerFields fields={fields} {...choices} />
        <FormActions>
          <Button>Enregistrer la fiche</Button>
          <TextLink to={`/equipe/partenaires/${id}`}>Revenir au partenaire</TextLink>
        </FormActions>
      </Form>
    </Section>
  );
}
