import { territoryRefusals } from "~/features/territory/territory.fr";
import type { Refusals } from "~/lib/errors";
import type { PartnerKind, Situation } from "./partner";

export const kindWords: Record<PartnerKind, string> = {
  network: "Réseau d’accompagnement", funder: "Financeur", authority: "Collectivité", chamber: "Chambre consulaire",
  association: "Association", cooperative: "Coopérative", other: "Autre",
};
export const kindName = (kind: string): string => (kind in kindWords ? kindWords[kind as PartnerKind] : kind);

export const situationWords: Record<Situation, { label: string; because: string }> = {
  idea: { label: "J’ai une idée", because: "il accueille les projets dès l’idée" },
  creation: { label: "Je crée une structure", because: "il accompagne la création d’une structure" },
  development: { label: "Je développe une structure qui existe", because: "il accompagne le développement de structures qui existent" },
  funding: { label: "Je cherche des fonds", because: "il aide à trouver des fonds" },
  support: { label: "Je cherche un accompagnement", because: "il accompagne les porteurs de projet" },
};
/** Said of the partner, in the directory. */
export const servedSituations: Record<Situation, string> = {
  idea: "Dès l’idée", creation: "Création", development: "Développement", funding: "Recherche de fonds", support: "Accompagnement",
};
export const situationName = (key: string): string => (key in servedSituations ? servedSituations[key as Situation] : key);

/** Where a field of the partner changed. */
export const partnerFieldWords: Record<string, string> = {
  name: "Nom", kind: "Nature", summary: "Ce que fait le partenaire", email: "Adresse des demandes d’attestation", contactEmail: "Adresse publique",
  phone: "Téléphone", website: "Site", address: "Adresse", opening: "Rendez-vous et permanences", themes: "Besoins", situations: "Situations",
  territories: "Territoires", state: "État",
};

export const partnersRefusals: Refusals = {
  ...territoryRefusals,
  "partner.namesake": ({ name }) => `Un partenaire s’appelle déjà « ${name} ». Complétez sa fiche, ou donnez un nom qui les distingue.`,
  "partner.no_territory": "Dites où ce partenaire intervient : tout le département, une intercommunalité ou une commune.",
  "partner.unknown_epci": "Choisissez une intercommunalité de la liste.",
  "partner.nothing": "Rien n’a changé : il n’y a rien à enregistrer.",
  "partner.closed": "Ce partenaire est fermé. Rouvrez sa fiche d’abord.",
  "partner.open": "Ce partenaire est déjà ouvert.",
  "partner.merged": "Ce partenaire est fusionné avec un autre : poursuivez sur celui qui est conservé.",
  "partner.merge_same": "Choisissez un autre partenaire : celui-ci est le même.",
  "partner.merge_unknown": "Choisissez dans la liste le partenaire à conserver.",
  "partner.merge_seat": "Ce partenaire tient un siège du comité : conservez celui-ci, et fusionnez l’autre avec lui.",
  "partner.already_member": "Cette personne répond déjà pour ce partenaire.",
  "partner.too_many_invitations": ({ limit }) => `${limit} invitations attendent déjà une réponse. Retirez-en une d’abord.`,
  "partner.other_account": "Cette invitation est pour une autre adresse e-mail que celle de votre compte. Déconnectez-vous, puis rouvrez le lien.",
  "partner.invitation_over": "Cette invitation n’est plus valable. Demandez-en une autre à la personne qui vous a invité.",
};
