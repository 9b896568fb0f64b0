import { organisationRoleRefusals } from "~/features/accounts/organisation-roles.fr";
import { draftsRefusals } from "~/features/drafts/drafts.fr";
import { eventsRefusals } from "~/features/events/event.fr";
import { filesRefusals } from "~/features/files/files.fr";
import { territoryRefusals } from "~/features/territory/territory.fr";
import { formatShortDate } from "~/lib/dates";
import type { Refusals } from "~/lib/errors";
import { formatEuros } from "~/lib/money";
import type { BudgetProblem } from "./budget";
import type { Missing } from "./file";
import type { InitiativeStatus } from "./initiative";
import type { InitiativeVote } from "./selection";
import type { WorkshopState } from "./workshop";

type Words = { label: string; tone: "draft" | "info" | "warning" | "success" | "danger" };

export const initiativeWords: Record<InitiativeStatus, Words> = {
  idea: { label: "Idée", tone: "draft" },
  file: { label: "Dossier en cours", tone: "draft" },
  submitted: { label: "Déposée", tone: "info" },
  changes_requested: { label: "À compléter", tone: "warning" },
  checked: { label: "Au comité", tone: "info" },
  selected: { label: "Retenue", tone: "success" },
  not_selected: { label: "Non retenue", tone: "danger" },
  withdrawn: { label: "Retirée", tone: "draft" },
};

export const voteWords: Record<InitiativeVote, string> = { selected: "Retenue", not_selected: "Non retenue" };

export const workshopWords: Record<WorkshopState, string> = {
  none: "À choisir", booked: "Place réservée", waiting: "En liste d’attente", to_mark: "Présences à noter", attended: "Fait", missed: "Manqué", cancelled: "Annulé", left: "Place rendue",
};

export const initiativesRefusals: Refusals = {
  ...organisationRoleRefusals,
  ...draftsRefusals,
  ...eventsRefusals,
  ...filesRefusals,
  ...territoryRefusals,
  "initiative.no_edition": "Aucune édition du budget citoyen ne reçoit d’idées aujourd’hui. Le calendrier dit quand la prochaine commence.",
  "initiative.already_there": "Ce projet est déjà candidat à cette édition. Retrouvez-le dans votre espace.",
  "initiative.workshop_over": "Votre comptoir a déjà eu lieu : l’équipe note les présences, puis votre dossier s’ouvre.",
  "initiative.not_editable": "Ce dossier n’est plus modifiable : il n’est pas encore ouvert, ou il a été déposé ou retiré entre-temps.",
  "initiative.wrong_state": ({ status }) => `L’initiative est maintenant « ${initiativeWords[status as InitiativeStatus].label} » : ce geste n’est plus possible. Rechargez la page.`,
  "initiative.unknown_category": "Choisissez une catégorie dans la liste.",
  "initiative.incomplete": ({ count }) => (count === 1 ? "Il manque encore une chose à votre dossier. Elle est indiquée plus bas." : `Il manque encore ${count} choses à votre dossier. Elles sont indiquées plus bas.`),
  "initiative.too_late": ({ until }) => `Les dossiers se déposaient jusqu’au ${formatShortDate(String(until))}. Écrivez à l’équipe : elle vous dira ce qui est encore possible.`,
  "initiative.too_many_documents": ({ limit }) => `Un dossier compte ${limit} documents au plus. Retirez-en un pour en ajouter un autre.`,
  "initiative.on_ballot": "Votre initiative est sur le bulletin de vote, qui ne change plus. Écrivez à l’équipe : elle dira aux habitants que vous la retirez.",
  "initiative.item_closed": "Cette initiative n’est plus devant le comité : sa décision est rendue, ou le dossier a été retiré.",
  "initiative.recused": "Votre siège s’est récusé pour cette initiative.",
  "initiative.opinion_incomplete": "La grille de l’édition a changé. Rechargez la page : ce que vous avez écrit est encore ci-dessous, copiez-le d’abord.",
  "initiative.no_quorum": ({ present, required }) => `Le quorum n’est pas atteint : ${present} ${Number(present) > 1 ? "sièges ont voté" : "siège a voté"}, il en faut ${required}.`,
};

/** One sentence that says what is wrong with the budget, and by how much. */
export function budgetSentence(problem: BudgetProblem): string {
  switch (problem.code) {
    case "no_uses":
      return "Écrivez au moins une dépense.";
    case "no_request":
      return "Écrivez la somme demandée au budget citoyen.";
    case "under_floor":
      return `Dans la catégorie « ${problem.category} », on demande au moins ${formatEuros(problem.floorCents)}.`;
    case "over_cap":
      return `Dans la catégorie « ${problem.category} », on demande ${formatEuros(problem.capCents)} au plus.`;
    case "too_little":
      return `Il manque ${formatEuros(problem.missingCents)} de ressources pour couvrir vos dépenses.`;
    case "too_much":
      return `Vos ressources dépassent vos dépenses de ${formatEuros(problem.extraCents)}.`;
  }
}

const textNames = { what: "Ce que vous voulez faire", forWhom: "Pour qui", calendar: "Le calendrier" };
const choiceSentences = { theme: "Choisissez le besoin auquel l’initiative répond.", commune: "Écrivez la commune où elle se fait.", category: "Choisissez une catégorie." };

/** What to do about a missing part. */
export function missingSentence(missing: Missing): string {
  switch (missing.part) {
    case "text":
      return missing.written === 0 ? `« ${textNames[missing.field]} » attend votre texte.` : `« ${textNames[missing.field]} » : développez un peu, ${missing.least} caractères au moins.`;
    case "choice":
      return choiceSentences[missing.field];
    case "answer":
      return `« ${missing.title} » : répondez en quelques phrases, ${missing.least} caractères au moins.`;
    case "budget":
      return budgetSentence(missing.problem);
  }
}
