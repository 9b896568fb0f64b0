/** What a document is, said by the one who sends it. */
export const documentKinds = ["forecast", "funding_plan", "accounts", "statutes", "quote", "letter", "picture", "other"] as const;
export type DocumentKind = (typeof documentKinds)[number];

export const documentKindNames: Record<DocumentKind, string> = {
  forecast: "Budget prévisionnel",
  funding_plan: "Plan de financement",
  accounts: "Comptes",
  statutes: "Statuts",
  quote: "Devis",
  letter: "Lettre de soutien",
  picture: "Photo ou plan",
  other: "Autre document",
};
