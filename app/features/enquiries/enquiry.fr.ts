import { accountsRefusals } from "~/features/accounts/accounts.fr";
import { eventsRefusals } from "~/features/events/event.fr";
import { projectsRefusals } from "~/features/projects/projects.fr";
import type { Refusals } from "~/lib/errors";
import type { EnquiryChannel, EnquiryNeed, EnquirySource, EnquiryStatus, NoteKind, StepKey } from "./enquiry";

type Tone = "draft" | "info" | "warning" | "live" | "success" | "danger" | "neutral";

export const enquiryWords: Record<EnquiryStatus, { label: string; waits: string; tone: Tone }> = {
  new: { label: "À rappeler", waits: "attend une première réponse", tone: "warning" },
  contacted: { label: "Contact pris", waits: "attend un premier rendez-vous", tone: "info" },
  meeting_planned: { label: "Rendez-vous prévu", waits: "premier rendez-vous à tenir", tone: "info" },
  met: { label: "Rencontré", waits: "attend une suite", tone: "live" },
  invited: { label: "Invité", waits: "attend le porteur", tone: "neutral" },
  application: { label: "Projet ouvert", waits: "suit son cours dans l’espace du porteur", tone: "success" },
  closed: { label: "Classé", waits: "n’attend plus rien", tone: "draft" },
};

export const channelWords: Record<EnquiryChannel, string> = {
  form: "Formulaire", phone: "Téléphone", email: "E-mail", workshop: "Atelier", letter: "Courrier", partner: "Partenaire",
};

export const needWords: Record<EnquiryNeed, string> = {
  funding: "Collecter des dons", label: "Obtenir le label", support: "Être accompagné", orientation: "Trouver le bon interlocuteur", unsure: "Je ne sais pas encore",
};

export const sourceWords: Record<EnquirySource, string> = {
  search: "Une recherche sur internet", social: "Les réseaux sociaux", press: "La presse ou la radio", acquaintance: "Une connaissance",
  partner: "Un partenaire du label", town_hall: "Ma mairie ou mon intercommunalité", event: "Un événement ou un atelier", other: "Autrement",
};

export const noteWords: Record<NoteKind, string> = { note: "Note", call: "Appel", email: "E-mail", meeting: "Rencontre" };

/** Where a field of the enquiry changed. */
export const fieldWords: Record<string, string> = {
  name: "Nom", email: "Adresse e-mail", phone: "Téléphone", organisationName: "Structure", projectName: "Nom du projet", summary: "Projet",
  communeCode: "Commune", theme: "Besoin local", need: "Attente", source: "A connu le label par", partnerId: "Partenaire",
};

/** The page of each step that the team takes by itself. */
export const stepPages: Record<StepKey, { title: string; lead?: string; reason: string; verb: string; done: string }> = {
  reponse: { title: "Noter la première réponse", lead: "Vous avez joint la personne, ou lui avez écrit.", reason: "Ce qui s’est dit", verb: "Noter la réponse", done: "La réponse est notée. Prévoyez maintenant le premier rendez-vous." },
  "rendez-vous-tenu": { title: "Noter le premier rendez-vous", lead: "Il a eu lieu : deux heures pour voir si une campagne convient.", reason: "Ce qui en ressort", verb: "Noter le rendez-vous", done: "Le premier rendez-vous est noté." },
  classement: { title: "Classer sans suite", lead: "Le contact quitte la liste d’attente. Il se rouvre tant qu’il porte un nom.", reason: "Pourquoi ? L’équipe seule le lira.", verb: "Classer", done: "Le contact est classé." },
  reouverture: { title: "Rouvrir le contact", reason: "Ce qui a changé", verb: "Rouvrir", done: "Le contact est rouvert." },
};

export const enquiriesRefusals: Refusals = {
  ...accountsRefusals,
  ...projectsRefusals,
  ...eventsRefusals,
  "enquiry.no_email": "Ce contact n’a pas d’adresse e-mail : choisissez l’heure avec la personne, au téléphone.",
  "first_meeting.ended": "Ce premier rendez-vous est conclu : son compte rendu est parti.",
  "first_meeting.no_advice": "Répondez d’abord aux quatre questions : une campagne, est-ce la bonne voie ?",
  "first_meeting.unbalanced": "Le plan de financement n’est pas équilibré : corrigez-le, ou conseillez autre chose qu’une campagne.",
  "first_meeting.no_goal": "Pour conseiller une campagne, écrivez ce qu’elle demandera.",
  "enquiry.step_closed": "Ce contact a changé entre-temps : cette étape n’est plus possible. Rechargez la page.",
  "enquiry.merged": "Ce contact est fusionné avec un autre : poursuivez sur le contact conservé.",
  "enquiry.anonymised": "Ce contact est anonymisé : il ne porte plus de nom et ne se rouvre pas.",
  "enquiry.day_to_come": "Cette date est à venir. Choisissez aujourd’hui ou un jour passé.",
  "enquiry.before_received": "Cette date précède l’arrivée de la demande.",
  "enquiry.not_team": "Cette personne n’est pas de l’équipe du label.",
  "enquiry.unknown_partner": "Ce partenaire n’existe pas ou n’existe plus.",
  "enquiry.looks_alike": "Un contact ressemblant existe déjà : voyez ci-dessous. Si c’est bien une autre demande, cochez la case puis enregistrez.",
  "enquiry.follow_up_done": "Cette relance est déjà faite.",
  "enquiry.due_past": "Ce jour est passé. Choisissez aujourd’hui ou un jour à venir.",
  "enquiry.merge_projects": "Chacun des deux contacts a son projet : ils ne se fusionnent pas.",
  "enquiry.merge_same": "Choisissez un autre contact : celui-ci est le même.",
  "enquiry.merge_late": "Cette fusion date de plus de trente jours : elle ne s’annule plus ici.",
  "enquiry.not_merged": "Cette fusion est déjà annulée.",
  "enquiry.invitation_over": "Cette invitation n’est plus valable.",
  "enquiry.account_exists": "Un compte existe déjà avec cette adresse. Connectez-vous, puis rouvrez le lien reçu par e-mail.",
  "enquiry.other_account": "Cette invitation est pour une autre adresse e-mail que celle de votre compte. Déconnectez-vous, puis rouvrez le lien.",
};
