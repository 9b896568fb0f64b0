import type { Refusals } from "~/lib/errors";
import { filesRefusals } from "~/features/files/files.fr";
import type { ImportKind } from "./import";

export const kindWords: Record<ImportKind, { label: string; line: (count: number) => string }> = {
  enquiries: { label: "Contacts", line: (count) => (count > 1 ? "contacts" : "contact") },
  projects: { label: "Projets labellisés", line: (count) => (count > 1 ? "projets" : "projet") },
  campaigns: { label: "Campagnes", line: (count) => (count > 1 ? "campagnes" : "campagne") },
};

export const statusWords = {
  staged: { label: "À vérifier", tone: "warning" }, done: { label: "Importé", tone: "success" }, undone: { label: "Annulé", tone: "draft" },
} as const;

export const outcomeWords = { created: "À créer", changed: "À modifier", unchanged: "Déjà là", refused: "Refusée" } as const;

export const encodingWords: Record<string, string> = { "utf-8": "UTF-8", "utf-16le": "UTF-16", "utf-16be": "UTF-16", "windows-1252": "Windows-1252 (ancien Excel)" };
export const delimiterWords: Record<string, string> = { ";": "point-virgule", ",": "virgule", "\t": "tabulation" };

export const importsRefusals: Refusals = {
  ...filesRefusals,
  "import.not_text": "Ce fichier n’est pas un texte CSV. Dans votre tableur, choisissez « Enregistrer sous », puis « CSV ».",
  "import.workbook": "Ce fichier est un classeur, pas un CSV. Dans votre tableur, choisissez « Enregistrer sous », puis « CSV ».",
  "import.broken_csv": ({ line }) => `Ce CSV se lit mal vers la ligne ${line} : un guillemet s’ouvre sans se fermer, ou l’inverse. Rien n’est importé.`,
  "import.no_row": "Ce fichier n’a pas de ligne sous ses titres.",
  "import.too_many_rows": ({ limit }) => `Ce fichier dépasse ${limit} lignes. Coupez-le en plusieurs fichiers.`,
  "import.heading_twice": ({ heading }) => `Deux colonnes portent le titre « ${heading} ». Renommez l’une des deux.`,
  "import.columns_missing": ({ columns }) => `Dites d’abord quelle colonne contient : ${columns}.`,
  "import.unknown_heading": "Cette colonne n’est pas dans le fichier.",
  "import.heading_used_twice": "Cette colonne est choisie deux fois.",
  "import.has_refused": "Des lignes sont refusées. Cochez la case pour importer les lignes valables, ou corrigez le fichier.",
  "import.nothing_to_do": "Aucune ligne n’est à importer.",
  "import.not_staged": "Cet import est déjà fait, ou annulé.",
  "import.not_done": "Cet import n’est pas fait, ou déjà annulé.",
  "import.in_use": "Quelque chose dépend déjà de cet import (une modification, un autre import) : il ne s’annule plus.",
};
