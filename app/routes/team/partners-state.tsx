import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { closePartner, reopenPartner } from "~/features/partners/close-partner.server";
import { partnersRefusals } from "~/features/partners/partner.fr";
import { partnerStateSchema } from "~/features/partners/partner.schemas";
import { getTeamPartner } from "~/features/partners/team-partners.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { TextField } from "~/ui/text-field";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Fermer ou rouvrir une fiche");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "partner.manage");
  const { id, name, closedAt } = await getTeamPartner(actor, idParam(params.partnerId));
  return { id, name, closed: closedAt !== null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "partner.manage");
  const { id, closedAt } = await getTeamPartner(actor, idParam(params.partnerId));
  return formAction({
    request,
    schema: partnerStateSchema,
    refusals: partnersRefusals,
    run: ({ reason }) => (closedAt ? reopenPartner : closePartner)(actor, id, reason),
    done: () => redirectWithMessage(`/equipe/partenaires/${id}`, closedAt ? "La fiche est rouverte." : "La fiche est fermée : elle a quitté l’annuaire."),
  });
}

const words = {
  open: { title: "Fermer la fiche", lead: "Elle quitte l’annuaire et ne reçoit plus de demande. Ce que le partenaire a attesté reste.", button: "Fermer la fiche" },
  closed: { title: "Rouvrir la fiche", lead: "Elle revient dans l’annuaire telle qu’elle était.", button: "Rouvrir la fiche" },
};

export default function PartnerState() {
  const { id, name, closed } = useLoaderData<typeof loader>();
  const [form, { reason }] = useForm<{ reason: string }>({ lastResult: useActionData<typeof action>()?.result });
  const { title, lead, button } = words[closed ? "closed" : "open"];
  return (
    <Section narrow tight>
      <PageHeading title={title} kicker={name} size="md" lead={lead} />
      <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary fields={[reason]} formErrors={form.errors} />
        <TextField field={reason} label="Pourquoi" hint="Pour l’équipe, dans l’historique." />
        <FormActions>
          <Button variant="primary">{button}</Button>
          <TextLink to={`/equipe/partenaires/${id}`}>Revenir au partenaire</TextLink>
        </FormActions>
      </Form>
    </Section>
  );
}
