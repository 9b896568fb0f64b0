import { formatDate, formatDateTime, formatMonth } from "~/lib/dates";
import { formatEurosExact } from "~/lib/money";
import type { Evidence } from "./answer";

export type SentMail = { template: string; sentAt: string };

/** What this site knows of a contested gift. Never an IP address: none is kept for this. Amounts in cents. */
export type GiftFacts = {
  projectName: string;
  organisationName: string;
  donorName: string | null;
  email: string;
  postalAddress: string | null;
  amountCents: number;
  refundedCents: number;
  freeCents: number;
  means: string | null;
  createdAt: string;
  chargedAt: string;
  message: string | null;
  transferredAt: string | null;
  lines: readonly { title: string; quantity: number; unitCents: number; handOver: string; deliveryMonth: string }[];
  mails: readonly SentMail[];
};

const mailWords: Record<string, string> = {
  "donation-confirmation": "Confirmation de don",
  "refund-sent": "Avis de remboursement",
  "own-gifts": "Lien vers ses dons",
};

const handOvers: Record<string, string> = { post: "envoyée par la poste", pickup: "retirée sur place", none: "sans remise" };

const lineText = ({ title, quantity, unitCents, handOver, deliveryMonth }: GiftFacts["lines"][number]): string =>
  `- ${quantity} × ${title}, ${formatEurosExact(quantity * unitCents)}, ${handOvers[handOver] ?? handOver}, prévue en ${formatMonth(deliveryMonth)}`;

/** What was bought, as a bank reads it. */
export function productText({ projectName, organisationName, amountCents, freeCents, lines }: GiftFacts): string {
  const free = freeCents > 0 ? [`- Don libre, ${formatEurosExact(freeCents)}`] : [];
  return [`Don de ${formatEurosExact(amountCents)} au projet « ${projectName} », porté par ${organisationName}, sur une plateforme de financement participatif par le don.`, ...lines.map(lineText), ...free].join("\n");
}

/** The facts in the order they happened. */
export function storyText(facts: GiftFacts): string {
  const { donorName, createdAt, chargedAt, amountCents, refundedCents, message, mails, transferredAt, organisationName } = facts;
  const told = mails.map(({ template, sentAt }) => `${formatDateTime(sentAt)} : e-mail « ${mailWords[template] ?? template} » envoyé à ${facts.email}.`);
  return [
    `${formatDateTime(createdAt)} : ${donorName ?? "la personne"} remplit le formulaire de don et accepte les conditions affichées avant paiement.`,
    `${formatDateTime(chargedAt)} : paiement de ${formatEurosExact(amountCents)} accepté par la banque sur la page de paiement de Stripe.`,
    ...(message ? [`Message laissé avec le don : « ${message} »`] : []),
    ...told,
    ...(refundedCents > 0 ? [`${formatEurosExact(refundedCents)} ont déjà été remboursés à la personne.`] : []),
    ...(transferredAt ? [`${formatDateTime(transferredAt)} : le don est versé à ${organisationName}.`] : []),
  ].join("\n");
}

const cancellation = (chargedAt: string): string =>
  `Affiché avant le paiement et rappelé dans la confirmation envoyée après le paiement du ${formatDate(chargedAt)} : le don peut être annulé et remboursé en entier jusqu’à 24 heures avant la fin de la campagne ; il est remboursé en entier si la campagne échoue.`;

/** The packet as prepared; a person rereads it, and changes the two long texts if need be. */
export function preparedEvidence(facts: GiftFacts): Evidence {
  return {
    ...(facts.donorName && { customer_name: facts.donorName }),
    customer_email_address: facts.email,
    product_description: productText(facts),
    refund_policy_disclosure: cancellation(facts.chargedAt),
    ...(facts.postalAddress && { shipping_address: facts.postalAddress }),
    uncategorized_text: storyText(facts),
  };
}
