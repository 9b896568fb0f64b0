import { NO_LIMIT, NOTHING_TO_DO, type NextStep } from "~/features/label/step";
import { formatDateTime, formatShortDate } from "~/lib/dates";
import { showsBudgetWriting, submitUntil, type InitiativeStatus, type Phase } from "./initiative";
import { workshopState, type Workshop, type WorkshopState } from "./workshop";

/** What decides whose turn it is. `missing`: parts that its file lacks. */
export type InitiativeLife = { id: string; status: InitiativeStatus; phases: readonly Phase[]; workshop: Workshop | null; missing: number };

const page = (id: string) => `/mon-espace/initiatives/${id}`;
const until = (day: string | null) => (day ? `Au plus tard le ${formatShortDate(day)}` : NO_LIMIT);
const endOf = (phases: readonly Phase[], kind: string) => phases.find((phase) => phase.kind === kind)?.endsOn ?? null;

const again: Partial<Record<WorkshopState, string>> = {
  missed: "Vous n’étiez pas à celui que vous aviez choisi. Ce n’est pas grave.",
  cancelled: "Celui que vous aviez choisi n’a pas lieu.",
  left: "Vous n’avez plus de place : choisissez-en un autre.",
};

function workshopStep({ id, phases, workshop }: InitiativeLife, now: Date): NextStep {
  const state = workshopState(workshop, now);
  if (state === "to_mark" || state === "attended") return { who: "team", title: "L’équipe note les présences, puis votre dossier s’ouvre", by: "Sous quelques jours", note: NOTHING_TO_DO };
  if (state === "booked") return { who: "holder", title: `Venez au comptoir à initiatives « ${workshop!.title} »`, by: formatDateTime(workshop!.startsAt), note: "Votre dossier s’ouvre ensuite.", action: { to: `${page(id)}/comptoir`, label: "Voir ma place" } };
  const choose = { to: `${page(id)}/comptoir`, label: "Choisir un comptoir" };
  if (state === "waiting") return { who: "holder", title: "Vous êtes sur la liste d’attente d’un comptoir", by: until(endOf(phases, "ideas")), note: "Un message part si une place se libère. Vous pouvez aussi en choisir un autre.", action: choose };
  return { who: "holder", title: state === "none" ? "Inscrivez-vous à un comptoir à initiatives" : "Choisissez un autre comptoir à initiatives", by: until(endOf(phases, "ideas")), note: again[state] ?? "On y rencontre l’équipe et d’autres porteurs. Il ouvre votre dossier.", action: choose };
}

function fileStep({ id, status, phases, missing }: InitiativeLife): NextStep {
  const by = until(submitUntil(phases, status));
  if (status === "changes_requested") return { who: "holder", title: "Complétez votre dossier, puis déposez-le de nouveau", by, note: "L’équipe vous a écrit ce qui manque.", action: { to: page(id), label: "Voir ce qui manque" } };
  if (missing === 0) return { who: "holder", title: "Déposez votre dossier", by, note: "Tout y est.", action: { to: `${page(id)}/depot`, label: "Relire et déposer" } };
  return { who: "holder", title: "Écrivez votre dossier", by, note: missing === 1 ? "Il reste une chose à compléter." : `Il reste ${missing} choses à compléter.`, action: { to: page(id), label: "Continuer" } };
}

function selectedStep({ id, status, phases }: InitiativeLife, today: string): NextStep {
  if (showsBudgetWriting(phases, status, today)) return { who: "holder", title: "Prenez un rendez-vous pour écrire votre budget", by: until(endOf(phases, "budget_writing")), action: { to: page(id), label: "Voir les rendez-vous" } };
  const vote = phases.find(({ kind }) => kind === "vote");
  return { who: "citizens", title: "Votre initiative est retenue", by: vote && today <= vote.endsOn ? `Vote du ${formatShortDate(vote.startsOn)} au ${formatShortDate(vote.endsOn)}` : "L’équipe vous écrit la suite", note: "Parlez-en autour de vous." };
}

/** Exactly one thing comes next; null when nothing does. `today`: a day in Paris. */
export function initiativeStep(life: InitiativeLife, now: Date, today: string): NextStep | null {
  switch (life.status) {
    case "idea":
      return workshopStep(life, now);
    case "file":
    case "changes_requested":
      return fileStep(life);
    case "submitted":
      return { who: "team", title: "L’équipe lit votre dossier", by: "Sous dix jours", note: NOTHING_TO_DO };
    case "checked":
      return { who: "committee", title: "Le comité lit votre dossier", by: endOf(life.phases, "committee") ? `Avant le ${formatShortDate(endOf(life.phases, "committee")!)}` : "Sa réponse vous sera écrite", note: NOTHING_TO_DO };
    case "selected":
      return selectedStep(life, today);
    default:
      return null;
  }
}
