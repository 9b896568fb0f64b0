import { formatDateTime, formatTime, parisDay } from "~/lib/dates";
import type { Refusals } from "~/lib/errors";

/** « 14 h 32 » today, « mardi 31 octobre 2026 à 14 h 32 » before. */
export const whenSaved = (savedAt: Date | string, now: Date | string): string =>
  parisDay(new Date(savedAt)) === parisDay(new Date(now)) ? formatTime(savedAt) : formatDateTime(savedAt);

export const draftsRefusals: Refusals = {
  "draft.conflict": ({ name, when, pending }) =>
    `${name} a enregistré ${pending ? "un autre brouillon de cette page" : "cette page"} à ${when}, après que vous l’avez ouverte. Rien n’est perdu : votre texte est ci-dessous. Comparez, puis enregistrez à nouveau pour garder le vôtre.`,
  "draft.pending": ({ count }) =>
    count === 1 ? "Un brouillon n’est pas encore enregistré. Enregistrez-le ou effacez-le d’abord." : `${count} brouillons ne sont pas encore enregistrés. Enregistrez-les ou effacez-les d’abord.`,
  "draft.too_large": "Ce texte est trop long pour être gardé en brouillon. Copiez-le ailleurs, ou enregistrez-le en plusieurs fois.",
  "draft.too_many": "Trop de brouillons sont ouverts ici. Enregistrez-en un ou effacez-le.",
};

/** The line under a form, told politely. */
export const statusWords = {
  saved: (when: string) => `Enregistré à ${when}, en brouillon.`,
  offline: "Non enregistré : vous êtes hors ligne, nous réessayons.",
  unreachable: "Non enregistré : le site ne répond pas, nous réessayons.",
  gone: "Non enregistré : votre session a pris fin, ou cette page n’est plus à écrire. Gardez-la ouverte et connectez-vous dans un autre onglet.",
  refused: "Non enregistré : ce texte est trop long pour un brouillon. Le bouton l’enregistre.",
} as const;
