/** Stripe's fields that this site fills; each at most 20 000 characters. */
export const evidenceFields = [
  "customer_name", "customer_email_address", "product_description", "refund_policy_disclosure", "shipping_address", "uncategorized_text",
] as const;

export type EvidenceField = (typeof evidenceFields)[number];
export type Evidence = Partial<Record<EvidenceField, string>>;

export const evidenceMax = 20_000;

/** Only the known fields of what was kept as JSON. */
export function readEvidence(kept: unknown): Evidence {
  const entries = Object.entries(typeof kept === "object" && kept !== null ? kept : {});
  return Object.fromEntries(entries.filter(([field, text]) => evidenceFields.some((known) => known === field) && typeof text === "string"));
}
