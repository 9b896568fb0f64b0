import { expect, test } from "vitest";
import { evidenceFields } from "./answer";
import { preparedEvidence, type GiftFacts } from "./evidence";

const facts: GiftFacts = {
  projectName: "La Roue d’Opale", organisationName: "La Roue d’Opale (exemple)", donorName: "Louise Exemple", email: "louise@example.org", postalAddress: null,
  amountCents: 6000, refundedCents: 0, freeCents: 2500, means: "card", createdAt: "2026-10-10T10:00:00Z", chargedAt: "2026-10-10T10:02:00Z", message: "Bon vent", transferredAt: null,
  lines: [{ title: "Une révision complète", quantity: 1, unitCents: 3500, handOver: "pickup", deliveryMonth: "2027-03-01" }],
  mails: [{ template: "donation-confirmation", sentAt: "2026-10-10T10:03:00Z" }],
};
const plain = (text: string | undefined) => (text ?? "").replace(/[\u00a0\u202f]/g, " ");

test("the packet says what was given, when, and what the person received", () => {
  const { customer_name, customer_email_address, product_description, uncategorized_text } = preparedEvidence(facts);
  expect([customer_name, customer_email_address]).toEqual(["Louise Exemple", "louise@example.org"]);
  expect(plain(product_description)).toMatch(/Don de 60,00 € au projet « La Roue d’Opale ».*\n- 1 × Une révision complète, 35,00 €, retirée sur place, prévue en mars 2027\n- Don libre, 25,00 €/);
  expect(plain(uncategorized_text)).toMatch(/12 h 02.*accepté par la banque[\s\S]*« Bon vent »[\s\S]*e-mail « Confirmation de don » envoyé à louise@example.org/);
});

test("no address is sent when none was asked, and only fields that Stripe knows; never an IP address", () => {
  expect(preparedEvidence(facts)).not.toHaveProperty("shipping_address");
  expect(preparedEvidence({ ...facts, postalAddress: "1 rue de l’Exemple, 62000 Arras" }).shipping_address).toContain("Arras");
  expect(Object.keys(preparedEvidence(facts)).filter((field) => !evidenceFields.some((known) => known === field))).toEqual([]);
  expect(evidenceFields.filter((field) => /(^|_)ip($|_)/.test(field))).toEqual([]);
});
