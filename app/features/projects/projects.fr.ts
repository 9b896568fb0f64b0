import { territoryRefusals } from "~/features/territory/territory.fr";
import type { Refusals } from "~/lib/errors";

export const projectsRefusals: Refusals = {
  ...territoryRefusals,
  "correction.nothing": "Rien ne change : corrigez au moins un mot, ou revenez en arrière.",
  "correction.reason_missing": "Dites pourquoi vous corrigez les mots de quelqu’un d’autre.",
  "organisation.siret_length": "Un SIRET compte 14 chiffres. Recopiez-le, ou laissez ce champ vide.",
  "organisation.siret_key": "Ce SIRET contient une erreur de frappe. Vérifiez ses chiffres, ou laissez ce champ vide.",
  "organisation.siret_not_fictional":
    "Ici, tout est fictif : n’écrivez pas le SIRET d’une vraie structure. Utilisez par exemple 000 000 000 00018.",
};
