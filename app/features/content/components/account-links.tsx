import { Form, NavLink, useLocation } from "@remix-run/react";
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
      {person.desks.team && <NavLink to="/equipe">Équipe</NavLink>}
      {person.desks.committee && <NavLink to="/comite">Comité</NavLink>}
      {person.desks.partner && <NavLink to="/partenaire">Partenaire</NavLink>}
      <NavLink to="/mon-compte">Mon compte</NavLink>
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
