import { addDays } from "~/lib/dates";

/** What a document is, said by the one who sends it. */
export const documentKinds = ["forecast", "funding_plan", "accounts", "statutes", "quote", "insurance", "letter", "picture", "other"] as const;
export type DocumentKind = (typeof documentKinds)[number];

export const documentKindNames: Record<DocumentKind, string> = {
  forecast: "Budget prévisionnel",
  funding_plan: "Plan de financement",
  accounts: "Comptes",
  statutes: "Statuts",
  quote: "Devis",
  insurance: "Attestation d’assurance",
  letter: "Lettre de soutien",
  picture: "Photo ou plan",
  other: "Autre document",
};

const datedKinds: readonly DocumentKind[] = ["quote", "insurance"];

/** These hold until a day that is written on them: it is asked for. Others may have one. */
export const mustBeDated = (kind: DocumentKind): boolean => datedKinds.includes(kind);

/** Long enough to ask for a new one. */
export const EXPIRING_DAYS = 30;

export type Validity = "valid" | "expiring" | "expired";

/** Both are days in Paris; the last day counts. Null for a document that never ends. */
export function validityOf(expiresOn: string | null, today: string): Validity | null {
  if (expiresOn === null) return null;
  if (expiresOn < today) return "expired";
  return expiresOn <= addDays(today, EXPIRING_DAYS) ? "expiring" : "valid";
}

/** What is evidence today. */
export const holds = (document: { expiresOn: string | null }, today: string): boolean => validityOf(document.expiresOn, today) !== "expired";
