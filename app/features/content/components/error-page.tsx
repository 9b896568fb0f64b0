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

const away: Words = {
  title: "Le site revient dans un instant",
  lead: "Il est momentanément indisponible. Rien n’est perdu et rien n’est débité deux fois. Réessayez dans une minute.",
};

const signInFirst: Words = {
  title: "Connectez-vous pour aller plus loin",
  lead: "Cette adresse fait partie des espaces réservés. Si la page existe et vous concerne, vous y arrivez après vous être connecté.",
};

/** The desks; said by the address alone, whether or not there is something behind it. */
const isDesk = (pathname: string) => /^\/(mon-espace|comite|equipe|partenaire)(\/|$)/.test(pathname);

/** What one may not see does not exist: visitors are offered to sign in, nothing else is said. */
export function ErrorPage({ signedIn }: { signedIn: boolean }) {
  const error = useRouteError();
  const { pathname } = useLocation();
  const isMissing = isRouteErrorResponse(error) && error.status === 404;
  const isAway = isRouteErrorResponse(error) && error.status === 503;
  const wantsSignIn = isMissing && !signedIn;
  const atDesk = wantsSignIn && isDesk(pathname);
  const { title, lead } = atDesk ? signInFirst : isMissing ? missing : isAway ? away : broken;
  const signIn = wantsSignIn && (
    <ButtonLink to={`/connexion?retour=${encodeURIComponent(pathname)}`} variant={atDesk ? "primary" : "ghost"}>
      Se connecter
    </ButtonLink>
  );
  return (
    <Section>
      <PageHeading title={title} lead={lead} />
      <FormActions>
        {atDesk && signIn}
        <ButtonLink to="/projets" variant={atDesk ? "ghost" : "primary"}>
          Voir les campagnes
        </ButtonLink>
        {!atDesk && signIn}
      </FormActions>
    </Section>
  );
}
