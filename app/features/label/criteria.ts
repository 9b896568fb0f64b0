/** One question of the grid. Lengths are in characters; `minLength` counts at submission only, drafts are free. */
export type Question = {
  key: string;
  label: string;
  hint: string;
  minLength: number;
  maxLength: number;
  /** `outside`: asked from projects outside the territory only. */
  required: boolean | "outside";
};

export type CriterionNumber = 1 | 2 | 3 | 4;

export type Criterion = {
  number: CriterionNumber;
  title: string;
  /** What the committee asks itself. */
  purpose: string;
  questions: readonly Question[];
  documents: { atLeast: number; examples: readonly string[] };
};

export type Grid = { version: string; criteria: readonly Criterion[] };

const text = (key: string, label: string, hint: string, minLength = 80, required: Question["required"] = true): Question => ({
  key, label, hint, minLength, maxLength: 3000, required,
});

const viable: Criterion = {
  number: 1,
  title: "Économiquement viable",
  purpose: "Le projet tient-il debout, avec et après la campagne ?",
  questions: [
    text("model", "Comment votre projet gagne-t-il sa vie ?", "Ce que vous vendez ou proposez, à qui, à quel prix, avec quelles aides."),
    text("forecast", "Que prévoyez-vous pour les trois prochaines années ?", "Vos recettes et vos dépenses attendues, et ce qui vous permet d’y croire."),
    text("otherFinancing", "Quels autres financements avez-vous cherchés ou obtenus ?", "Prêts, subventions, apports : obtenus, demandés ou refusés.", 40),
  ],
  documents: { atLeast: 1, examples: ["Budget prévisionnel", "Devis", "Derniers comptes"] },
};

const solidary: Criterion = {
  number: 2,
  title: "Solidaire, local, à impact positif",
  purpose: "À quel besoin du territoire répond-il, pour qui, avec quels effets ?",
  questions: [
    text("need", "À quel besoin local répondez-vous, et pour qui ?", "Les personnes concernées, combien elles sont, ce qui leur manque aujourd’hui."),
    text("jobs", "Quels emplois le projet crée-t-il ou garde-t-il ?", "Le nombre, le type de contrat, les personnes visées. Aucun ? Dites-le simplement.", 20),
    text("environment", "Quels sont ses effets sur l’environnement ?", "Les bons comme les moins bons, et ce que vous faites pour les réduire.", 40),
    text("governance", "Qui décide dans votre structure, et comment ?", "Membres, salariés, usagers, habitants : leur place dans les décisions.", 40),
  ],
  documents: { atLeast: 0, examples: ["Statuts", "Photos", "Lettres de soutien"] },
};

const local: Criterion = {
  number: 3,
  title: "Situé sur le territoire",
  purpose: "Le projet se fait-il ici, au bénéfice d’ici ?",
  questions: [
    text("place", "Où le projet se déroule-t-il ?", "L’adresse ou les communes, le local, les publics que vous touchez autour.", 40),
    text("outsideEvidence", "Pourquoi ce projet concerne-t-il tout de même le territoire ?", "À remplir si la commune du projet est hors du département : le comité jugera sur vos preuves.", 80, "outside"),
  ],
  documents: { atLeast: 0, examples: ["Bail ou promesse de bail", "Plan", "Accord de la mairie"] },
};

const followed: Criterion = {
  number: 4,
  title: "Suivi, soutenu ou prescrit par un partenaire",
  purpose: "Qui connaît le projet et s’engage à ses côtés ?",
  questions: [
    text("support", "Qui vous accompagne aujourd’hui, et comment ?", "Le partenaire, depuis quand, ce que vous avez fait ensemble.", 40),
  ],
  documents: { atLeast: 0, examples: ["Compte rendu d’accompagnement"] },
};

/** The grid of the label's first year here; later ones are rows, announced before their day (grids.server.ts). */
export const firstGrid: Grid = { version: "2026-1", criteria: [viable, solidary, local, followed] };
export const firstGridDay = "2026-01-01";

export const criterionNumbers: readonly CriterionNumber[] = [1, 2, 3, 4];

export const findCriterion = (grid: Grid, number: number): Criterion | undefined =>
  grid.criteria.find((criterion) => criterion.number === number);

/** Is the answer due, for a project here or outside? */
export const isDue = (question: Question, inTerritory: boolean): boolean =>
  question.required === "outside" ? !inTerritory : question.required;
