import { Form, useLocation } from "@remix-run/react";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { Callout } from "~/ui/callout";
import { Row } from "~/ui/row";
import { Stack } from "~/ui/stack";

type Guest = "visitor" | "invited" | "other";

/** Who stands before an invitation that is for one address. */
export const guestOf = (actor: { email: string } | null, invited: string | undefined): Guest =>
  !actor ? "visitor" : actor.email.toLowerCase() === invited?.toLowerCase() ? "invited" : "other";

type InvitationEntranceProps = { who: Guest; email: string; accept: string };

/** The one gesture that this person has on the page of an invitation; signing in leads back to it. */
export function InvitationEntrance({ who, email, accept }: InvitationEntranceProps) {
  const back = `?retour=${encodeURIComponent(useLocation().pathname)}`;
  if (who === "invited")
    return (
      <Form method="post">
        <Button>{accept}</Button>
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
