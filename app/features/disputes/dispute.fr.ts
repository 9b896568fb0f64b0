import type { DisputeStatus } from "#db/schema";
import type { Refusals } from "~/lib/errors";
import type { Tone } from "~/ui/tag";

export const disputesRefusals: Refusals = {
  "disputes.not_answerable": "Ce litige n’attend plus de réponse\u00a0: la banque a décidé, quelqu’un a déjà répondu, ou le délai est dépassé.",
};

type Word = { label: string; tone: Tone };

export const disputeWords: Record<DisputeStatus, Word> = {
  warning_needs_response: { label: "Question de la banque", tone: "warning" },
  warning_under_review: { label: "Réponse lue par la banque", tone: "info" },
  warning_closed: { label: "Question close", tone: "success" },
  needs_response: { label: "À répondre", tone: "danger" },
  under_review: { label: "Réponse lue par la banque", tone: "info" },
  prevented: { label: "Évité", tone: "success" },
  won: { label: "Gagné", tone: "success" },
  lost: { label: "Perdu", tone: "draft" },
  appeal_needs_response: { label: "Perdu, appel possible", tone: "warning" },
  appeal_under_review: { label: "Perdu, appel en cours", tone: "info" },
};

export const meansWords = { card: "Carte bancaire", debit: "Prélèvement SEPA" } as const;

/** Stripe's codes of the bank's reasons. */
const reasons: Record<string, string> = {
  bank_cannot_process: "La banque n’a pas pu traiter le paiement",
  check_returned: "Chèque rejeté",
  credit_not_processed: "Un remboursement attendu n’est pas arrivé",
  customer_initiated: "Demandé par la personne",
  debit_not_authorized: "Prélèvement non autorisé",
  duplicate: "La personne dit avoir payé deux fois",
  fraudulent: "La personne dit ne pas avoir payé",
  general: "Sans raison précise",
  incorrect_account_details: "Coordonnées bancaires erronées",
  insufficient_funds: "Provision insuffisante",
  noncompliant: "Règles du réseau de cartes",
  product_not_received: "Contrepartie non reçue",
  product_unacceptable: "Contrepartie non conforme",
  subscription_canceled: "Abonnement résilié",
  unrecognized: "La personne ne reconnaît pas le paiement",
};

export const reasonText = (code: string): string => reasons[code] ?? "Autre raison";

/** What to think of first, for each reason. */
const advice: Record<string, string> = {
  fraudulent: "Dites ce qui montre que la personne a bien donné\u00a0: son nom, son message, la confirmation reçue, un échange avec elle.",
  unrecognized: "Souvent une erreur\u00a0: le libellé du relevé n’a pas été reconnu. Écrivez à la personne, elle peut retirer sa contestation.",
  duplicate: "Dites en quoi les deux dons sont différents, ou remboursez celui de trop et acceptez le litige.",
  product_not_received: "Dites quand et comment la contrepartie a été remise, ou acceptez le litige.",
  credit_not_processed: "Vérifiez si un remboursement avait été promis. S’il est parti, dites quand.",
};

export const adviceText = (code: string): string => advice[code] ?? "Racontez les faits simplement\u00a0: ce qui a été donné, quand, ce que la personne a reçu.";

const failures: Record<string, string> = { decided_before: "La banque avait déjà décidé." };

export const answerFailure = (failure: string | null): string => (failure === null ? "" : (failures[failure] ?? failure));
