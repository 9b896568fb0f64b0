import { formatEuros } from "~/lib/money";
import { gridKeys, type Advice, type AnsweredKey, type Grid, type GridAnswer, type GridKey } from "./first-meeting";

export const gridQuestions: Record<GridKey, { legend: string; hint: string; reasons: Record<GridAnswer, string> }> = {
  community: {
    legend: "Y a-t-il déjà du monde autour du projet\u00a0?", hint: "Des membres, des usagers, des voisins\u00a0: les premiers dons viennent d’eux.",
    reasons: { yes: "Il y a du monde autour du projet.", partly: "Le cercle autour du projet est encore petit.", no: "Personne ne suit encore le projet\u00a0: une campagne partirait de rien." },
  },
  purpose: {
    legend: "L’argent sert-il à une chose précise, facile à raconter\u00a0?", hint: "Un four, un véhicule, des travaux\u00a0: on donne pour ce que l’on voit.",
    reasons: { yes: "La somme sert à une chose précise.", partly: "Ce que la somme paiera reste à préciser.", no: "La somme comble un besoin courant\u00a0: difficile à raconter." },
  },
  timing: {
    legend: "Est-ce le bon moment\u00a0?", hint: "Du temps chaque semaine pendant la campagne, et une dépense dans les mois qui viennent.",
    reasons: { yes: "Le moment est bon.", partly: "Le calendrier est serré.", no: "Ce n’est pas le moment\u00a0: personne n’aurait le temps de mener la campagne." },
  },
  alternatives: {
    legend: "Le don est-il le bon argent pour cette dépense\u00a0?", hint: "Un prêt, une subvention, un investisseur conviendrait-il mieux\u00a0?",
    reasons: { yes: "Le don est le bon argent pour cette dépense.", partly: "Le don complétera un autre financement.", no: "Un autre financement conviendrait mieux." },
  },
};

export const answerWords: Record<GridAnswer, string> = { yes: "Oui", partly: "En partie", no: "Non" };

export const adviceWords: Record<Advice, string> = {
  yes: "Oui, une campagne de dons est une bonne voie pour ce projet.",
  not_now: "Pas maintenant\u00a0: préparez d’abord ce qui manque, puis reparlons-en.",
  other_partner: "Une autre voie convient mieux\u00a0: nous vous adressons à un partenaire.",
};

/** One sentence per answered question. */
export const adviceReasons = (grid: Grid): string[] => gridKeys.flatMap((key) => (grid[key] ? gridQuestions[key].reasons[grid[key]] : []));

export const answeredWords: Record<AnsweredKey, { label: string; hint: string }> = {
  need: { label: "Le projet\u00a0: à quel besoin répond-il, et pour qui\u00a0?", hint: "Les personnes concernées, combien elles sont, ce qui leur manque aujourd’hui." },
  model: { label: "Comment gagne-t-il sa vie\u00a0?", hint: "Ce qu’il vend ou propose, à qui, à quel prix, avec quelles aides." },
  otherFinancing: { label: "Quels autres financements ont été cherchés ou obtenus\u00a0?", hint: "Prêts, subventions, apports\u00a0: obtenus, demandés ou refusés." },
  place: { label: "Où se passe-t-il\u00a0?", hint: "L’adresse ou les communes, le local." },
  support: { label: "Qui l’accompagne aujourd’hui\u00a0?", hint: "Le partenaire, depuis quand, ce qui a été fait ensemble." },
};

type Totals = { usesCents: number; resourcesCents: number; goalCents: number; gapCents: number };
export function balanceWords({ usesCents, resourcesCents, goalCents, gapCents }: Totals): string {
  const sums = `Dépenses\u00a0: ${formatEuros(usesCents)}. Ressources\u00a0: ${formatEuros(resourcesCents)}, et ${formatEuros(goalCents)} par la campagne.`;
  if (gapCents === 0) return `${sums} C’est équilibré, au centime près.`;
  return `${sums} ${gapCents < 0 ? `Il manque ${formatEuros(-gapCents)}.` : `Il y a ${formatEuros(gapCents)} de trop.`}`;
}
