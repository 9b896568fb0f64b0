import { isRouteErrorResponse, useLocation, useRouteError } from "@remix-run/react";
import { useRequestId } from "~/lib/request-id";
import { ButtonLink } from "~/ui/button-link";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { errorKind } from "../errors";
import { errorWords } from "../errors.fr";
import { ErrorWays } from "./error-ways";

type ErrorPageProps = { signedIn: boolean; /** Where to write; without it, the foot of the page says it. */ email?: string | undefined };

/** In place of a page; the header and the foot stay around it. */
export function ErrorPage({ signedIn, email }: ErrorPageProps) {
  const error = useRouteError();
  const { pathname } = useLocation();
  const reference = useRequestId();
  const status = isRouteErrorResponse(error) ? error.status : null;
  const kind = errorKind({ status, signedIn, pathname });
  const atDesk = kind === "signInFirst";
  const signIn = status === 404 && !signedIn && (
    <ButtonLink to={`/connexion?retour=${encodeURIComponent(pathname)}`} variant={atDesk ? "primary" : "ghost"}>
      Se connecter
    </ButtonLink>
  );
  return (
    <Section>
      <PageHeading {...errorWords[kind]} />
      <FormActions>
        {atDesk && signIn}
        <ButtonLink to="/projets" variant={atDesk ? "ghost" : "primary"}>
          Voir les campagnes
        </ButtonLink>
        {!atDesk && signIn}
      </FormActions>
      {reference && (
        <p className="sm muted">
          Si cela se répète, écrivez-nous en citant cette référence : {reference}
        </p>
      )}
      <ErrorWays signedIn={signedIn} email={email} />
    </Section>
  );
}

/** Inside a desk's frame, whose steps stay in place: who is there has signed in. */
export const DeskError = () => <ErrorPage signedIn />;
