import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { PartnerInvitations, PartnerPeople } from "~/features/partners/components/partner-people";
import { invitePartnerMember } from "~/features/partners/invite-partner-member.server";
import { getPartnerPeople } from "~/features/partners/partner-people.server";
import { partnersRefusals } from "~/features/partners/partner.fr";
import { memberInvitationSchema } from "~/features/partners/partner.schemas";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextField } from "~/ui/text-field";

export const meta = pageTitle("Qui répond pour ce partenaire");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "partner.people");
  return { ...(await getPartnerPeople(actor, idParam(params.partnerId))), own: actor.accountId };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "partner.people");
  const { id } = await getPartnerPeople(actor, idParam(params.partnerId));
  return formAction({
    request,
    schema: memberInvitationSchema,
    refusals: partnersRefusals,
    limit: () => takeFromLimit("invitation", { account: actor.accountId }),
    run: (input) => invitePartnerMember(actor, id, input),
    done: () => redirectWithMessage(`/partenaire/fiches/${id}/equipe`, "L’invitation est partie."),
  });
}

function InvitationForm() {
  const [form, { email }] = useForm<{ email: string }>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[email]} formErrors={form.errors} />
      <TextField field={email} label="Son adresse e-mail" type="email" autoComplete="off" hint="Elle y recevra un lien, valable trente jours. Elle attestera, adressera des contacts et tiendra la fiche, comme vous." />
      <FormActions>
        <Button icon="mail">Inviter</Button>
      </FormActions>
    </Form>
  );
}

const trail = (byTeam: boolean, id: string, name: string) =>
  byTeam
    ? [{ label: "Les partenaires", to: "/equipe/partenaires" }, { label: name, to: `/equipe/partenaires/${id}` }]
    : [{ label: "Espace partenaire", to: "/partenaire" }, { label: name }];

export default function PartnerPeoplePage() {
  const { id, name, own, open, byTeam, people, invitations } = useLoaderData<typeof loader>();
  return (
    <Section narrow>
      <Stack gap="lg">
        <Breadcrumb items={[...trail(byTeam, id, name), { label: "Qui répond" }]} />
        <PageHeading title="Qui répond pour ce partenaire" kicker={name} size="md" lead="Ces personnes attestent les projets, adressent des contacts et tiennent la fiche." />
        <Panel title={people.length > 1 ? `${people.length} personnes` : "Les personnes"}>
          <PartnerPeople partnerId={id} people={people} own={own} byTeam={byTeam} />
        </Panel>
        {invitations.length > 0 && (
          <Panel title="Invitations en attente">
            <PartnerInvitations partnerId={id} invitations={invitations} />
          </Panel>
        )}
        {open && (
          <Panel title="Inviter quelqu’un">
            <InvitationForm key={invitations.length} />
          </Panel>
        )}
      </Stack>
    </Section>
  );
}
