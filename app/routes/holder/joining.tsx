import { data, type ActionFunctionArgs, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getActor } from "~/features/accounts/actors.server";
import { guestOf, InvitationEntrance } from "~/features/accounts/components/invitation-entrance";
import { organisationRoleWords } from "~/features/accounts/organisation-roles.fr";
import { pageTitle } from "~/features/content/content";
import { joinOrganisation } from "~/features/projects/join-organisation.server";
import { findInvitation } from "~/features/projects/member-invitations.server";
import { projectsRefusals } from "~/features/projects/projects.fr";
import { redirectWithMessage } from "~/lib/flash.server";
import { sayOrRedirect } from "~/lib/gesture.server";
import { plainPage } from "~/lib/plain-page";
import { redirect } from "~/lib/redirect.server";
import { secretPage, secretPageHeaders } from "~/lib/secret-page";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const handle = plainPage;

export const meta: MetaFunction = (args) => [...pageTitle("Rejoindre une structure")(args), { name: "robots", content: "noindex" }];

export const headers: HeadersFunction = secretPageHeaders;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const [invitation, actor] = await Promise.all([findInvitation(params.token ?? ""), getActor(request)]);
  const who = guestOf(actor, invitation?.email);
  return data({ invitation, who }, secretPage(invitation ? 200 : 410));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const token = params.token ?? "";
  await findInvitation(token);
  const actor = await getActor(request);
  if (!actor) return redirect(`/connexion?retour=${encodeURIComponent(`/rejoindre/${token}`)}`);
  return sayOrRedirect(`/rejoindre/${token}`, projectsRefusals, async () => {
    await joinOrganisation(actor, token);
    return redirectWithMessage("/mon-espace", "Bienvenue : vous faites partie de la structure.");
  });
}

export default function Joining() {
  const { invitation, who } = useLoaderData<typeof loader>();
  if (!invitation)
    return (
      <Section narrow>
        <PageHeading title="Cette invitation ne s’ouvre plus" size="md" lead="Elle a servi, elle a été retirée ou sa date est passée. Demandez-en une nouvelle à la personne qui vous a invité." />
      </Section>
    );
  const { organisationName, invitedByName, role, email } = invitation;
  return (
    <Section narrow>
      <Stack gap="lg">
        <PageHeading title={`Rejoindre « ${organisationName} »`} size="md" lead={`${invitedByName} vous y invite. Votre rôle : ${organisationRoleWords[role].label.toLowerCase()}.`} />
        <p>{organisationRoleWords[role].may}</p>
        <InvitationEntrance who={who} email={email} accept="Rejoindre la structure" />
      </Stack>
    </Section>
  );
}
