import { Form, Link, useLocation } from "@remix-run/react";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";

export type Person = { name: string; desks: { committee: boolean; partner: boolean; team: boolean } };

/** The way in for visitors; the desks of whoever is signed in. */
export function AccountLinks({ person }: { person: Person | null }) {
  const { pathname } = useLocation();
  if (!person)
    return (
      <ButtonLink to={pathname === "/" ? "/connexion" : `/connexion?retour=${encodeURIComponent(pathname)}`} variant="ghost" small>
        Se connecter
      </ButtonLink>
    );
  return (
    <div className="row account-links">
      {person.desks.team && <Link to="/equipe">Équipe</Link>}
      {person.desks.committee && <Link to="/comite">Comité</Link>}
      {person.desks.partner && <Link to="/partenaire">Partenaire</Link>}
      <ButtonLink to="/mon-espace" variant="ghost" small>
        Mon espace
      </ButtonLink>
      <Form method="post" action="/deconnexion" reloadDocument>
        <Button variant="ghost" small>
          Quitter
        </Button>
      </Form>
    </div>
  );
}
