import { isRouteErrorResponse, useLocation, useRouteError } from "@remix-run/react";
import { ButtonLink } from "~/ui/button-link";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";

type Words = { title: string; lead: string };

const missing: Words = {
  title: "Cette page n’existe pas",
  lead: "Ou bien elle n’est pas pour vous. L’adresse contient peut-être une faute, ou la page demande d’être connecté.",
};
const broken: Words = {
  title: "Quelque chose n’a pas marché chez nous",
  lead: "Rien n’est débité deux fois et rien de ce que vous avez enregistré n’est perdu. Réessayez dans un instant.",
};

/** What one may not see does not exist: visitors are offered to sign in, nothing else is said. */
export function ErrorPage({ signedIn }: { signedIn: boolean }) {
  const error = useRouteError();
  const { pathname } = useLocation();
  const isMissing = isRouteErrorResponse(error) && error.status === 404;
  const { title, lead } = isMissing ? missing : broken;
  return (
    <Section>
        <PageHeading title={title} lead={lead} />
        <FormActions>
          <ButtonLink to="/projets">Voir les campagnes</ButtonLink>
          {isMissing && !signedIn && (
            <ButtonLink to={`/connexion?retour=${encodeURIComponent(pathname)}`} variant="ghost">
              Se connecter
            </ButtonLink>
          )}
        </FormActions>
    </Section>
  );
}
