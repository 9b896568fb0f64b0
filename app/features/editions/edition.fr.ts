import { pbProblemWords } from "~/features/count/count.fr";
import type { PbProblem } from "~/features/count/pb-rows";
import type { Refusals } from "~/lib/errors";
import { formatShortDate } from "~/lib/dates";
import { formatEuros } from "~/lib/money";
import type { CalendarWarning } from "./calendar";
import type { Counting, Phase, PhaseKind } from "./edition";
import type { ScaleWarning } from "./scale-warnings";

/** What happens, for who reads the calendar. */
export const phaseWords: Record<PhaseKind, { label: string; text: string }> = {
  ideas: { label: "Les idées", text: "Vous avez une idée utile près de chez vous : inscrivez-vous à un comptoir à initiatives." },
  files: { label: "Les dossiers", text: "Chaque porteur écrit son dossier, avec l’aide de l’équipe." },
  committee: { label: "Le comité", text: "Un comité regarde chaque initiative avec la même grille, et dit pourquoi." },
  budget_writing: { label: "Les budgets", text: "Rendez-vous pour écrire un budget juste, à l’euro près." },
  shooting: { label: "Les vidéos", text: "Chaque initiative se présente dans une courte vidéo sous-titrée." },
  training: { label: "Faire campagne", text: "Une formation pour faire connaître son initiative." },
  vote: { label: "Le vote", text: "Les habitants choisissent. Chacun vote une fois, en ligne ou sur papier." },
  results: { label: "Les résultats", text: "Le dépouillement est public, et chacun peut recompter." },
  accountability: { label: "Rendre compte", text: "Les lauréats montrent ce qu’ils ont fait de l’argent." },
};

export const countingWords: Record<Counting, { label: string; text: string }> = {
  "award-scale": { label: "Barème d’attribution", text: "Les votes décident du montant, entre le minimum et le maximum de chaque catégorie." },
  "top-n": { label: "Un nombre fixe de lauréats", text: "Les plus choisies d’abord, jusqu’au nombre fixé." },
  greedy: { label: "Les plus choisies d’abord", text: "Chacune reçoit ce qu’elle demande ; celle qui ne tient plus est passée." },
  "greedy-no-skip": { label: "Les plus choisies, jusqu’à la première qui dépasse", text: "On s’arrête dès qu’une initiative demande plus que ce qui reste." },
  "greedy-threshold": { label: "Les plus choisies, avec un minimum de voix", text: "Comme « les plus choisies d’abord », au-dessus d’un nombre de voix." },
  "mes-add1": { label: "Parts égales", text: "Chaque votant a la même part de l’enveloppe ; les parts montent euro par euro." },
  "mes-add1-noexhaustive": { label: "Parts égales, jusqu’au bout", text: "Les parts montent jusqu’à ce que l’enveloppe soit dépassée." },
  "mes-add1u": { label: "Parts égales, complétées par les voix", text: "Puis les plus choisies parmi celles qui tiennent encore." },
};

/** « du 5 janvier 2026 au 30 avril 2026 »; noon in UTC is that day in Paris. */
export const daysInWords = ({ startsOn, endsOn }: Pick<Phase, "startsOn" | "endsOn">): string =>
  startsOn === endsOn ? `le ${dayInWords(startsOn)}` : `du ${dayInWords(startsOn)} au ${dayInWords(endsOn)}`;
export const dayInWords = (day: string): string => formatShortDate(`${day}T12:00:00Z`);

const quoted = (phase: PhaseKind) => `« ${phaseWords[phase].label} »`;

export function calendarWarningInWords(warning: CalendarWarning): string {
  switch (warning.kind) {
    case "missing": return `${quoted(warning.phase)} n’a pas de dates.`;
    case "before": return `${quoted(warning.phase)} commence avant ${quoted(warning.other)}.`;
    case "not_over": return `${quoted(warning.phase)} commence avant la fin de ${quoted(warning.other)}.`;
    case "short_vote": return `Le vote ne dure que ${warning.days} jours : deux semaines laissent le temps aux classes et aux comptoirs.`;
    case "other_year": return `${quoted(warning.phase)} commence dans une autre année que celle de l’édition.`;
  }
}

export function scaleWarningInWords(warning: ScaleWarning): string {
  switch (warning.kind) {
    case "no_category": return "Le barème a besoin d’au moins une catégorie, avec son minimum et son maximum.";
    case "floor_above_envelope": return `Le minimum de « ${warning.category} » dépasse l’enveloppe : aucune de ses initiatives ne peut être financée.`;
    case "few_floors": return `L’enveloppe paie au plus ${warning.floors} ${warning.floors === 1 ? "minimum" : "minimums"} de « ${warning.category} » : s’il y a plus d’initiatives, les moins choisies n’auront rien.`;
    case "step_too_large": return `Le pas est plus grand que l’écart entre minimum et maximum de « ${warning.category} » : personne n’y recevra plus que le minimum.`;
    case "floors_above_envelope": return `Les minimums des ${warning.count} initiatives en lice font ${formatEuros(warning.floorsCents)}, pour une enveloppe de ${formatEuros(warning.envelopeCents)} : tous ne pourront pas être payés, les moins choisies n’auront rien.`;
    case "envelope_above_caps": return `Les initiatives en lice ne peuvent recevoir que ${formatEuros(warning.capsCents)} en tout : il restera au moins ${formatEuros(warning.envelopeCents - warning.capsCents)}.`;
  }
}

export const editionRefusals: Refusals = {
  "edition.year_taken": ({ year }) => `Il y a déjà une édition ${year}. Choisissez une autre année.`,
  "edition.sealed": "Les règles de cette édition sont scellées : elles ne changent plus.",
  "edition.vote_days_sealed": "Les jours du vote sont scellés : ils ne changent plus. Les autres dates peuvent encore bouger.",
  "edition.phase_order": ({ phase, other }) => `${quoted(phase as PhaseKind)} ne peut commencer qu’une fois ${quoted(other as PhaseKind)} terminé. Changez l’une des deux dates.`,
  "edition.category_used": "Une initiative est dans une catégorie que vous retirez. Rangez-la d’abord ailleurs.",
  "edition.category_twice": "Deux catégories portent le même nom.",
  "edition.criterion_used": "Le comité a déjà répondu à une question que vous retirez. Gardez-la, ou changez ses mots.",
  "edition.no_vote": "Donnez d’abord ses dates au vote.",
  "edition.no_category": "Le barème a besoin d’au moins une catégorie.",
  "edition.floor_above_envelope": ({ category }) => `Le minimum de « ${category} » dépasse l’enveloppe. Baissez-le, ou changez l’enveloppe.`,
  "edition.not_text": "Ce fichier n’est pas du texte (UTF-8). Enregistrez-le de nouveau en .pb.",
  "edition.pb": ({ code, line, column, subject }) => `Ligne ${line}, colonne ${column} : ${pbProblemWords[code as PbProblem]}${subject ? ` (${subject})` : ""}.`,
  "edition.simulation_busy": "Une autre simulation est en cours. Réessayez dans une minute.",
  "edition.simulation_long": ({ seconds }) => `Ces bulletins sont trop longs à compter ici avec ces règles : arrêté après ${seconds} secondes. Essayez une règle à la fois.`,
  "edition.already_published": "Cette édition est déjà publiée.",
};
