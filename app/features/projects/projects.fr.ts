import { organisationRoleRefusals } from "~/features/accounts/organisation-roles.fr";
import { filesRefusals } from "~/features/files/files.fr";
import { territoryRefusals } from "~/features/territory/territory.fr";
import type { Refusals } from "~/lib/errors";

export const projectsRefusals: Refusals = {
  ...territoryRefusals,
  ...filesRefusals,
  ...organisationRoleRefusals,
  "organisation.last_lead": "Vous êtes le dernier responsable : nommez-en d’abord un autre.",
  "organisation.same_role": "C’est déjà le rôle de cette personne.",
  "organisation.already_member": "Cette personne fait déjà partie de la structure : changez plutôt son rôle.",
  "organisation.too_many_invitations": ({ limit }) => `${limit} invitations attendent déjà une réponse. Retirez-en une d’abord.`,
  "organisation.invitation_over": "Cette invitation ne s’ouvre plus. Demandez-en une nouvelle à la structure.",
  "organisation.other_account": "Cette invitation a été envoyée à une autre adresse que celle de votre compte.",
  "organisation.representative_in_future": "Cette date est à venir : revenez ce jour-là, ou corrigez-la.",
  "correction.nothing": "Rien ne change : corrigez au moins un mot, ou revenez en arrière.",
  "correction.reason_missing": "Dites pourquoi vous corrigez les mots de quelqu’un d’autre.",
  "organisation.siret_length": "Un SIRET compte 14 chiffres. Recopiez-le, ou laissez ce champ vide.",
  "organisation.siret_key": "Ce SIRET contient une erreur de frappe. Vérifiez ses chiffres, ou laissez ce champ vide.",
  "organisation.siret_not_fictional":
    "Ici, tout est fictif : n’écrivez pas le SIRET d’une vraie structure. Utilisez par exemple 000 000 000 00018.",
};
