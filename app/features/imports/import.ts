/** What the label kept in spreadsheets, by kind of line. */
export const importKinds = ["enquiries", "projects", "campaigns"] as const;
export type ImportKind = (typeof importKinds)[number];

/** How a cell is read. */
export type CellType = "text" | "day" | "euros" | "count" | "yes" | "theme" | "commune" | "partner";

export type ImportColumn = { key: string; label: string; type: CellType; required?: true; synonyms: readonly string[] };

const where: ImportColumn[] = [
  { key: "commune", label: "Commune", type: "commune", synonyms: ["ville", "code insee", "insee", "code postal", "lieu", "territoire"] },
  { key: "theme", label: "Besoin local", type: "theme", synonyms: ["theme", "thematique", "besoin"] },
  { key: "partner", label: "Partenaire", type: "partner", synonyms: ["prescripteur", "partenaire prescripteur", "structure prescriptrice"] },
];
const id: ImportColumn = { key: "id", label: "Identifiant", type: "text", synonyms: ["id", "numero", "n", "no", "reference", "ref", "cle"] };

/** The columns that each kind knows; a heading is found by its label or a synonym, accents and case apart. */
export const importColumns: Record<ImportKind, readonly ImportColumn[]> = {
  enquiries: [
    id,
    { key: "receivedOn", label: "Date du contact", type: "day", required: true, synonyms: ["date", "date de contact", "contact le", "recu le", "date de prise de contact", "prise de contact"] },
    { key: "projectName", label: "Projet", type: "text", synonyms: ["nom du projet", "intitule", "titre"] },
    { key: "organisationName", label: "Structure", type: "text", synonyms: ["structure porteuse", "association", "organisme"] },
    { key: "metOn", label: "Premier rendez-vous", type: "day", synonyms: ["date du premier rendez vous", "rendez vous", "rdv", "date rdv", "1er rdv", "rencontre le"] },
    { key: "appliedOn", label: "Demande de label", type: "day", synonyms: ["date de la demande", "demande", "demande de labellisation", "depot du dossier", "dossier"] },
    ...where,
  ],
  projects: [
    id,
    { key: "name", label: "Projet", type: "text", required: true, synonyms: ["nom", "nom du projet", "intitule", "titre"] },
    { key: "organisationName", label: "Structure", type: "text", synonyms: ["structure porteuse", "porteur", "association", "organisme"] },
    { key: "labelledOn", label: "Date du label", type: "day", required: true, synonyms: ["labellise le", "date de labellisation", "labellisation", "date", "label", "date du comite"] },
    ...where,
  ],
  campaigns: [
    id,
    { key: "title", label: "Campagne", type: "text", required: true, synonyms: ["titre", "projet", "nom", "nom du projet", "intitule"] },
    { key: "startedOn", label: "Début", type: "day", synonyms: ["date de debut", "lancement", "debut de campagne", "ouverture"] },
    { key: "endedOn", label: "Fin", type: "day", required: true, synonyms: ["date de fin", "cloture", "fin de campagne", "date"] },
    { key: "goalCents", label: "Objectif", type: "euros", synonyms: ["objectif en euros", "montant demande", "but"] },
    { key: "collectedCents", label: "Collecté", type: "euros", required: true, synonyms: ["montant collecte", "collecte", "montant", "total", "somme collectee", "dons"] },
    { key: "citizens", label: "Citoyens", type: "count", required: true, synonyms: ["donateurs", "contributeurs", "nombre de donateurs", "nombre de citoyens"] },
    { key: "succeeded", label: "Réussie", type: "yes", synonyms: ["reussite", "succes", "resultat", "aboutie"] },
    ...where,
  ],
};

/** Columns of people: never kept, since the past needs nobody's name to be counted. */
const personal = ["prenom", "nom et prenom", "prenom et nom", "contact", "email", "e mail", "mail", "courriel", "adresse e mail", "telephone", "tel", "portable", "mobile", "adresse", "date de naissance"];

export const MAX_ROWS = 20_000;
export const MAX_CELL = 300;

/** « Date du 1er RDV » and « date du 1er rdv » are one heading. */
export const plainHeading = (text: string): string =>
  text.normalize("NFD").replace(/\p{Diacritic}/gu, "").toLowerCase().replace(/\(.*?\)/g, " ").replace(/[^a-z0-9]+/g, " ").trim();

export const isPersonal = (kind: ImportKind, heading: string): boolean =>
  personal.includes(plainHeading(heading)) || (kind === "enquiries" && plainHeading(heading) === "nom");

/** Heading by column key; `""` means that the team wants this column left out. */
export type Mapping = Record<string, string>;

/** The team's choices first, then labels, then synonyms; a heading serves once. */
export function matchColumns(kind: ImportKind, headings: readonly string[], chosen: Mapping): Mapping {
  const mapping: Mapping = {};
  const free = new Set(headings.filter((heading) => !isPersonal(kind, heading)));
  const take = (key: string, heading: string | undefined) => {
    if (heading === undefined || !free.delete(heading)) return;
    mapping[key] = heading;
  };
  const columns = importColumns[kind];
  for (const { key } of columns) take(key, chosen[key]);
  const open = () => columns.filter(({ key }) => !(key in mapping) && chosen[key] !== "");
  for (const { key, label } of open()) take(key, [...free].find((heading) => plainHeading(heading) === plainHeading(label)));
  for (const { key, synonyms } of open()) take(key, [...free].find((heading) => synonyms.includes(plainHeading(heading))));
  return mapping;
}

/** Required columns that no heading says. */
export const missingColumns = (kind: ImportKind, mapping: Mapping): ImportColumn[] =>
  importColumns[kind].filter(({ key, required }) => required && !(key in mapping));
