import { formatShortDate, parisInstant } from "~/lib/dates";
import { formatCount, formatEuros } from "~/lib/money";
import type { Calibration, Circle, CircleShares } from "./calibration";

export const circleWords: Record<Circle, { label: string; who: string }> = {
  close: { label: "Les proches", who: "famille, amis, membres" },
  network: { label: "Le réseau", who: "usagers, voisins, partenaires, abonnés" },
  public: { label: "Le grand public", who: "personnes qui ne vous connaissent pas encore" },
};

const rounded = (cents: number) => formatEuros(Math.round(cents / 100) * 100);
export const people = (count: number) => `${formatCount(count)}\u00a0${count > 1 ? "personnes" : "personne"}`;

/** The arithmetic, said aloud: sum by sum, so that anybody can do it again. */
export function calibrationWords({ goalCents, givers, averageGiftCents, averageProjectCents, percentOfAverage, bounds }: Calibration): string[] {
  const far = percentOfAverage >= 150 ? " C’est ambitieux\u00a0: il faudra plus de monde, ou une durée bien préparée." : percentOfAverage <= 60 ? " C’est moins que d’habitude\u00a0: le plan peut peut-être demander un peu plus." : "";
  return [
    `Dans l’histoire du label, une personne donne en moyenne ${rounded(averageGiftCents)}. Votre objectif de ${formatEuros(goalCents)}, divisé par ce don moyen, demande ${people(givers)}.`,
    `Une campagne du label réunit en moyenne ${rounded(averageProjectCents)}\u00a0: votre objectif en fait ${formatCount(percentOfAverage)}\u00a0%.${far}`,
    bounds.fewest === bounds.most
      ? "L’histoire du label ne permet pas de donner une fourchette."
      : `Ce n’est pas une promesse. Selon les années, le don moyen est allé de ${rounded(bounds.lowestGiftCents)} à ${rounded(bounds.highestGiftCents)}\u00a0: il faudrait entre ${formatCount(bounds.fewest)} et ${people(bounds.most)}.`,
  ];
}

/** Beside each circle: how hard it would be, from how many people there are. */
export function circleEffort({ givers, people: known }: Calibration["byCircle"][number]): string {
  if (known === null) return "Combien en connaissez-vous\u00a0?";
  if (known === 0) return "Personne à qui demander aujourd’hui";
  if (givers > known) return `Vous en avez ${formatCount(known)}\u00a0: il en manque ${formatCount(givers - known)}`;
  return `Vous en avez ${formatCount(known)}\u00a0: ${formatCount(Math.ceil((givers * 100) / known))}\u00a0% doivent donner`;
}

/** The setting of the circles, in words: its shares, its source and since when. */
export const sharesNote = ({ from, shares, source }: CircleShares): string =>
  `Le partage entre les cercles est un réglage\u00a0: ${shares.close}\u00a0% des dons viennent des proches, ${shares.network}\u00a0% du réseau, ${shares.public}\u00a0% du grand public. C’est ${source}. Les proches d’abord, puis le réseau, puis le grand public\u00a0: chacun son tiers de la campagne. En vigueur depuis le ${formatShortDate(parisInstant(from))}.`;
