import { Link } from "@remix-run/react";

export type Legal = { name: string; form: string; address: string; email: string; phone: string; orias: string };

/** Required on every page (code monétaire et financier, R548-4). */
export function LegalLine({ name, form, address, email, orias }: Legal) {
  return (
    <p>
      Intermédiaire en financement participatif : {name}, {form}, {address}, {email}. Immatriculée à l’ORIAS sous le
      n°&nbsp;{orias}. <Link to="/mentions-legales">Mentions légales</Link>. Aucun cookie de suivi.
    </p>
  );
}
