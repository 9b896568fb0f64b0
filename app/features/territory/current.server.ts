import { env } from "~/lib/env.server";
import { territories, type Territory } from "./territory";

/** The territory this installation serves. */
export const territory = (): Territory => territories[env().TERRITORY];

export type Intermediary = { name: string; form: string; address: string; email: string; phone: string; orias: string; /** Whom to turn to when an answer does not suit (code de la consommation L616-1). */ mediator: string };

const fictional: Intermediary = {
  name: "Association Exemple",
  form: "association loi 1901",
  address: "1 rue de l’Exemple, 62000 Arras",
  email: "bonjour@propulsons.example.org",
  phone: "03 21 00 00 00 (exemple)",
  orias: "00 000 000 (exemple)",
  mediator: "Médiation Exemple, 2 rue de l’Exemple, 62000 Arras, mediation.example.org",
};

/** Named on every page, mail and PDF (code monétaire et financier R548-4). Production refuses to start without it. */
export function intermediary(): Intermediary {
  const settings = env();
  if (settings.APP_MODE !== "production") return fictional;
  return {
    name: settings.LEGAL_NAME!, form: settings.LEGAL_FORM!, address: settings.LEGAL_ADDRESS!,
    email: settings.LEGAL_EMAIL!, phone: settings.LEGAL_PHONE!, orias: settings.LEGAL_ORIAS!, mediator: settings.LEGAL_MEDIATOR!,
  };
}
