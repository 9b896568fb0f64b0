import type { Refusals } from "~/lib/errors";
import { formatCount, formatEuros } from "~/lib/money";
import type { AlertFacts, AlertKind } from "./alert";

export const alertTitles: Record<AlertKind, string> = {
  card_testing: "Essais de cartes volées",
  cumulated: "Dons cumulés importants",
  split: "Dons fractionnés",
  same_card: "Une carte, plusieurs donateurs",
  own_funding: "Le porteur donne à sa propre campagne",
  public_appeal: "Appel à la générosité à déclarer",
};

const sentences: Record<AlertKind, (facts: Required<AlertFacts>) => string> = {
  card_testing: ({ declines, paid }) => `${declines} paiements refusés et ${paid} acceptés en peu de temps. Le site a ralenti ou arrêté les dons de lui-même.`,
  cumulated: ({ cents, gifts, days, limitCents }) => `${formatEuros(cents)} donnés par la même personne en ${days} jours, en ${formatCount(gifts)}\u00a0dons. Le seuil surveillé est de ${formatEuros(limitCents)}.`,
  split: ({ gifts, cents, days, limitCents }) => `${formatCount(gifts)} dons en ${days} jours, chacun juste sous ${formatEuros(limitCents)}, ${formatEuros(cents)} en tout.`,
  same_card: ({ donors, gifts, cents, days }) => `La même carte a payé pour ${formatCount(donors)} adresses e-mail en ${days} jours\u00a0: ${formatCount(gifts)} dons, ${formatEuros(cents)}.`,
  own_funding: ({ cents, percent, days }) => `Les membres de la structure ont donné ${formatEuros(cents)} dans les ${days} derniers jours, soit ${percent}\u00a0% du seuil de réussite.`,
  public_appeal: ({ cents, year, limitCents }) => `${formatEuros(cents)} collectés en ${year}. Au-delà de ${formatEuros(limitCents)} dans l’année ou l’une des deux précédentes, la structure déclare son appel en préfecture.`,
};

/** What was seen, in one or two sentences. */
export const alertWords = (kind: AlertKind, facts: AlertFacts): string => sentences[kind](facts as Required<AlertFacts>);

export const riskLevels = {
  low: { label: "Risque faible", tone: "success" },
  middle: { label: "Risque moyen", tone: "warning" },
  high: { label: "Risque élevé", tone: "danger" },
} as const;

export const vigilanceRefusals: Refusals = {
  "vigilance.wrong_state": "Cette alerte a changé d’état entre-temps. Relisez-la, puis recommencez.",
  "vigilance.too_soon": "De nouveaux seuils commencent demain au plus tôt\u00a0: toute l’équipe a le temps de les lire.",
  "vigilance.same_day": "Une version commence déjà ce jour-là. Choisissez-en un autre.",
};
