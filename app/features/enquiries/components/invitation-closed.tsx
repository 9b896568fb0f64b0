import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";

/** Expired, replaced, used or withdrawn: which one is nobody's business but the holder's, who knows whom to ask. */
export function InvitationClosed() {
  return (
    <>
      <PageHeading title="Ce lien n’ouvre plus rien" size="md" lead="Il a déjà servi, un lien plus récent le remplace, ou sa date est passée." />
      <p>Si votre projet est déjà ouvert, connectez-vous. Sinon, demandez un nouveau lien à l’équipe du label.</p>
      <FormActions>
        <ButtonLink to="/connexion">Se connecter</ButtonLink>
        <ButtonLink to="/prendre-contact" variant="ghost">Écrire à l’équipe</ButtonLink>
      </FormActions>
    </>
  );
}

type WrongAccountProps = { email: string; state: "new" | "sign_in" | "signed_in" | "other"; token: string };

/** The link is for one address: whoever has an account there signs in with it first. */
export function InvitationWrongAccount({ email, state, token }: WrongAccountProps) {
  if (state === "sign_in") {
    return (
      <>
        <PageHeading title="Connectez-vous pour ouvrir votre projet" size="md" lead={`Un compte existe déjà pour ${email}. Connectez-vous : cette page reviendra, déjà remplie.`} />
        <FormActions>
          <ButtonLink to={`/connexion?retour=${encodeURIComponent(`/invitation/${token}`)}`}>Se connecter</ButtonLink>
        </FormActions>
      </>
    );
  }
  return (
    <>
      <PageHeading title="Cette invitation est pour une autre adresse" size="md" lead={`Elle a été envoyée à ${email}. Quittez votre compte, puis rouvrez le lien du message.`} />
      <Form method="post" action="/deconnexion">
        <Button variant="ghost">Quitter mon compte</Button>
      </Form>
    </>
  );
}
