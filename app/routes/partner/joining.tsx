import { data, type ActionFunctionArgs, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getActor } from "~/features/accounts/actors.server";
import { guestOf, InvitationEntrance } from "~/features/accounts/components/invitation-entrance";
import { pageTitle } from "~/features/content/content";
import { joinPartner } from "~/features/partners/join-partner.server";
import { findPartnerInvitation } from "~/features/partners/partner-invitations.server";
import { partnersRefusals } from "~/features/partners/partner.fr";
import { redirectWithMessage } from "~/lib/flash.server";
import { sayOrRedirect } from "~/lib/gesture.server";
import { plainPage } from "~/lib/plain-page";
import { redirect } from "~/lib/redirect.server";
import { secretPage, secretPageHeaders } from "~/lib/secret-page";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const handle = plainPage;

export const meta: MetaFunction = (args) => [...pageTitle("Répondre pour un partenaire")(args), { name: "robots", content: "noindex" }];

export const headers: HeadersFunction = secretPageHeaders;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const [invitation, actor] = await Promise.all([findPartnerInvitation(params.token ?? ""), getActor(request)]);
  const who = guestOf(actor, invitation?.email);
  const shown = invitation && { partnerName: invitation.partnerName, invitedByName: invitation.invitedByName, email: invitation.email };
  return data({ invitation: shown, who }, secretPage(invitation ? 200 : 410));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const token = params.token ?? "";
  const page = `/partenaire/rejoindre/${token}`;
  await findPartnerInvitation(token);
  const actor = await getActor(request);
  if (!actor) return redirect(`/connexion?retour=${encodeURIComponent(page)}`);
  return sayOrRedirect(page, partnersRefusals, async () => {
    await joinPartner(actor, token);
    return redirectWithMessage("/partenaire", "Bienvenue : vous répondez désormais pour ce partenaire.");
  });
}

export default function PartnerJoining() {
  const { invitation, who } = useLoaderData<typeof loader>();
  if (!invitation)
    return (
      <Section narrow>
        <PageHeading title="Cette invitation ne s’ouvre plus" size="md" lead="Elle a servi, elle a été retirée ou sa date est passée. Demandez-en une nouvelle à la personne qui vous a invité." />
      </Section>
    );
  const { partnerName, invitedByName, email } = invitation;
  return (
    <Section narrow>
      <Stack gap="lg">
        <PageHeading title={`Répondre pour « ${partnerName} »`} size="md" lead={`${invitedByName} vous y invite.`} />
        <p>Vous attesterez les projets que vous connaissez, adresserez des porteurs à l’équipe du label et tiendrez la fiche de l’annuaire.</p>
        <InvitationEntrance who={who} email={email} accept="Accepter l’invitation" />
      </Stack>
    </Section>
  );
}
