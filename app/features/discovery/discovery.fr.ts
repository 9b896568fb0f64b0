import { toCardinal } from "n2words/fr-FR";
import { plural } from "~/features/campaigns/campaign-words.fr";
import { themeName } from "~/features/territory/themes";
import type { Discovery, ListedState, Sort } from "./discovery";
import { NEAR_KM, type Nearby } from "./nearby";
import type { Understood } from "./search.server";

export const stateNames: Record<ListedState, string> = {
  live: "En cours", soon: "À venir", labelled: "Labellisés, sans campagne", succeeded: "Réussies", failed: "Seuil non atteint",
};

export const sortNames: Record<Sort, string> = { urgency: "Fin la plus proche", relevance: "Ce qui répond le mieux", recent: "Les plus récents", title: "Ordre alphabétique" };

const MOST_IN_LETTERS = 20;
const inWords = (count: number): string => (count <= MOST_IN_LETTERS ? toCardinal(count) : plural(count, "", "").trim());

/** « Aucun projet à Fruges pour l’instant. Il y en a deux à moins de vingt kilomètres. » */
export function nearbyWords({ places }: Nearby): string {
  const count = places.reduce((sum, place) => sum + place.count, 0);
  if (places[0]!.km < NEAR_KM) return `Il y en a ${inWords(count)} à moins de ${inWords(NEAR_KM)} kilomètres.`;
  return `Le plus proche est à ${places[0]!.name}, à ${plural(places[0]!.km, "kilomètre", "kilomètres")}.`;
}

export const understoodWords = ({ typed, as }: Understood): string => `Rien ne s’écrit « ${typed} » : nous avons cherché ${as.map((word) => `« ${word} »`).join(" ou ")}.`;

export const countWords = (count: number): string => plural(count, "projet", "projets");

/** Above the list. `more`: only the first of them were counted. */
export function foundWords(total: number, more: boolean): string {
  if (more) return `Plus de ${countWords(total)} répondent : ajoutez un mot ou un filtre pour en voir moins.`;
  return total === 1 ? "Un projet répond." : `${countWords(total)} répondent.`;
}

/** Without any filter. */
export function wholeListWords(total: number, live: number): string {
  if (total === 0) return "Aucun projet n’est mis en avant contre paiement.";
  return `${countWords(total)}, dont ${plural(live, "campagne", "campagnes")} en cours. Aucun n’est mis en avant contre paiement.`;
}

/** « Les campagnes : Mobilité durable, Béthune » */
export function discoveryTitle({ theme }: Pick<Discovery, "theme">, placeName: string | null): string {
  const chosen = [theme && themeName(theme), placeName].filter(Boolean).join(", ");
  return chosen ? `Les campagnes : ${chosen}` : "Les campagnes";
}
