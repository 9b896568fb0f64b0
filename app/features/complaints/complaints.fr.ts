import type { Refusals } from "~/lib/errors";
import type { ComplaintChannel, ComplaintOutcome, ComplaintSubject } from "./complaint";

export const subjectWords: Record<ComplaintSubject, string> = {
  gift: "Un don ou un remboursement",
  reward: "Une contrepartie qui n’arrive pas",
  campaign: "Une campagne ou un projet",
  vote: "Le vote du budget citoyen",
  decision: "Une décision du comité ou de l’équipe",
  data: "Mes données personnelles",
  accessibility: "L’accessibilité du site",
  other: "Autre chose",
};

export const channelWords: Record<ComplaintChannel, string> = { form: "Formulaire du site", mail: "E-mail", phone: "Téléphone", post: "Courrier", meeting: "Rencontre" };

export const outcomeWords: Record<ComplaintOutcome, string> = {
  upheld: "Fondée, réparée",
  partly: "Fondée en partie",
  rejected: "Non fondée, expliquée",
  passed_on: "Transmise à qui peut répondre",
};

export const complaintsRefusals: Refusals = {
  "complaints.wrong_state": ({ status }) => `Ce geste n’est plus possible\u00a0: la réclamation est à «\u00a0${status}\u00a0». Rechargez la page.`,
  "complaints.gift_unknown": "Nous ne reconnaissons pas ce lien de don. Copiez l’adresse entière de la page de votre don, ou laissez ce champ vide.",
  "complaints.in_future": "Choisissez aujourd’hui ou un jour passé.",
  "complaints.not_team": "Cette personne n’est pas de l’équipe du label.",
  "complaints.acknowledged": "L’accusé de réception est déjà parti.",
  "complaints.forgotten": "Cette réclamation est close depuis longtemps, ses mots sont effacés. Écrivez-en une nouvelle.",
  "complaints.reward_none": "Ce don n’attend aucune contrepartie.",
  "complaints.reward_asked": "Votre message est déjà parti il y a moins de sept jours. Laissez à la structure le temps de répondre.",
};

export const shownWords = { open: "À répondre", late: "En retard", answered: "Répondues", closed: "Closes", all: "Toutes" } as const;
