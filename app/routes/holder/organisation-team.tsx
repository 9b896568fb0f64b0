import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { organisationRoleKeys } from "~/features/accounts/organisation-roles";
import { organisationRoleWords } from "~/features/accounts/organisation-roles.fr";
import { pageTitle } from "~/features/content/content";
import { InvitationList } from "~/features/projects/components/invitation-list";
import { MemberList } from "~/features/projects/components/member-list";
import { RepresentativePanel } from "~/features/projects/components/representative-panel";
import { inviteMember } from "~/features/projects/invite-member.server";
import { invitationSchema } from "~/features/projects/member.schemas";
import { getOrganisationTeam } from "~/features/projects/members.server";
import { projectsRefusals } from "~/features/projects/projects.fr";
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
import { RadioGroup } from "~/ui/radio-group";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextField } from "~/ui/text-field";

export const meta = pageTitle("Votre équipe");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "organisation.team");
  return { ...(await getOrganisationTeam(actor, idParam(params.organisationId))), own: actor.accountId };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "organisation.team");
  const { id } = await getOrganisationTeam(actor, idParam(params.organisationId));
  return formAction({
    request,
    schema: invitationSchema,
    refusals: projectsRefusals,
    limit: () => takeFromLimit("invitation", { account: actor.accountId }),
    run: (input) => inviteMember(actor, id, input),
    done: () => redirectWithMessage(`/mon-espace/structures/${id}/equipe`, "L’invitation est partie."),
  });
}

const roles = organisationRoleKeys.map((value) => ({ value, label: organisationRoleWords[value].label, description: organisationRoleWords[value].may }));

function InvitationForm() {
  const [form, fields] = useForm<{ email: string; role: string }>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[fields.email, fields.role]} formErrors={form.errors} />
      <TextField field={fields.email} label="Son adresse e-mail" type="email" autoComplete="off" hint="Elle y recevra un lien, valable quatorze jours." />
      <RadioGroup field={fields.role} legend="Son rôle" options={roles} />
      <FormActions>
        <Button icon="mail">Inviter</Button>
      </FormActions>
    </Form>
  );
}

export default function OrganisationTeam() {
  const { id, name, manages, own, members, invitations, representatives } = useLoaderData<typeof loader>();
  return (
    <Section narrow>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Mon espace", to: "/mon-espace" }, { label: name }, { label: "Votre équipe" }]} />
        <PageHeading title="Votre équipe" kicker={name} size="md" lead="Les personnes de la structure, et ce que chacune peut faire." />
        <Panel title={members.length > 1 ? `${members.length} personnes` : "Une personne"}>
          <MemberList organisationId={id} members={members} own={own} manages={manages} />
        </Panel>
        {invitations.length > 0 && (
          <Panel title="Invitations en attente">
            <InvitationList organisationId={id} invitations={invitations} />
          </Panel>
        )}
        {manages && (
          <Panel title="Inviter quelqu’un">
            <InvitationForm key={invitations.length} />
          </Panel>
        )}
        <RepresentativePanel organisationId={id} representatives={representatives} manages={manages} />
      </Stack>
    </Section>
  );
}
