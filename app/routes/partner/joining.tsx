import { data, type ActionFunctionArgs, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useLoaderData, useParams } from "@remix-run/react";
import { getActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { joinPartner } from "~/features/partners/join-partner.server";
import { findPartnerInvitation } from "~/features/partners/partner-invitations.server";
import { partnersRefusals } from "~/features/partners/partner.fr";
import { redirectWithMessage } from "~/lib/flash.server";
import { sayOrRedirect } from "~/lib/gesture.server";
import { redirect } from "~/lib/redirect.server";
import { secretPage, secretPageHeaders } from "~/lib/secret-page";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { Callout } from "~/ui/callout";
import { PageHeading } from "~/ui/page-heading";
import { Row } from "~/ui/row";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta: MetaFunction = (args) => [...pageTitle("Répondre pour un partenaire")(args), { name: "robots", content: "noindex" }];

export const headers: HeadersFunction = secretPageHeaders;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const [invitation, actor] = await Promise.all([findPartnerInvitation(params.token ?? ""), getActor(request)]);
  const who = !actor ? "visitor" : actor.email.toLowerCase() === invitation?.email.toLowerCase() ? "invited" : "other";
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

function Entrance({ who, email }: { who: string; email: string }) {
  const back = `?retour=${encodeURIComponent(`/partenaire/rejoindre/${useParams().token}`)}`;
  if (who === "invited")
    return (
      <Form method="post">
        <Button>Accepter l’invitation</Button>
      </Form>
    );
  if (who === "other") return <Callout tone="warning" title="Vous êtes connecté avec une autre adresse">Cette invitation est pour {email}. Déconnectez-vous, puis revenez par le lien reçu.</Callout>;
  return (
    <Stack>
      <p>Connectez-vous, ou créez votre compte, avec l’adresse {email}&nbsp;: vous reviendrez ici.</p>
      <Row>
        <ButtonLink to={`/connexion${back}`}>Me connecter</ButtonLink>
        <ButtonLink to={`/inscription${back}`} variant="ghost">Créer mon compte</ButtonLink>
      </Row>
    </Stack>
  );
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
        <Entrance who={who} email={email} />
      </Stack>
    </Section>
  );
}
