import type { PaymentMeans } from "#db/schema";

/** Stripe's word for how a charge is paid, in ours. */
export const meansOf = (type: string | undefined): PaymentMeans => (type === "card" || type === "sepa_debit" ? type : "other");

/** For people: what was used, and where the money goes back to. `short`: a cell of a table. */
export const meansWords: Record<PaymentMeans, { short: string; by: string; backTo: string }> = {
  card: { short: "Carte", by: "par carte", backTo: "votre carte" },
  sepa_debit: { short: "Prélèvement", by: "par prélèvement", backTo: "votre compte bancaire" },
  other: { short: "Autre moyen", by: "en ligne", backTo: "votre moyen de paiement" },
};

/** In the ledger. */
export const giftDescriptions: Record<PaymentMeans, string> = {
  card: "Gift paid by card", sepa_debit: "Gift paid by SEPA direct debit", other: "Gift paid online",
};

/** What the ledger's own words say of a gift's means. */
export const describedMeans = (description: string): PaymentMeans =>
  (Object.keys(giftDescriptions) as PaymentMeans[]).find((means) => giftDescriptions[means] === description) ?? "other";
