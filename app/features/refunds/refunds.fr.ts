import type { RefundReason, TeamReason } from "~/features/donations/donation";
import { filesRefusals } from "~/features/files/files.fr";
import type { Refusals } from "~/lib/errors";
import type { OutsideStatus } from "./outside-refund";

export const refundsRefusals: Refusals = {
  ...filesRefusals,
  "refunds.nothing": "Choisissez une contrepartie ou écrivez un montant\u00a0: rien n’est encore à rendre.",
  "refunds.line_gone": "Une de ces contreparties est déjà remboursée. Rechargez la page et choisissez de nouveau.",
  "refunds.too_much": ({ left }) => `Il ne reste que ${left} à rendre sur ce don, remboursements en cours compris.`,
  "refunds.not_refused": "Ce remboursement n’attend pas de virement\u00a0: il est reparti, ou son virement est déjà noté.",
  "refunds.paid_in_future": "Ce jour n’est pas encore venu.",
  "refunds.second_person": "Une autre personne de l’équipe doit confirmer ce virement.",
  "refunds.answered": "Quelqu’un de l’équipe a déjà répondu à cette demande.",
  "refunds.nothing_left": "Il ne reste rien à rendre sur ce don. Répondez au donateur en le lui expliquant.",
};

/** Why the team gives back, as it chooses. */
export const teamReasonWords: Record<TeamReason, string> = {
  donor_asked: "Le donateur l’a demandé",
  reward_missing: "Contrepartie jamais reçue",
  amount_error: "Erreur de montant",
  gesture: "Geste du label",
};

/** Why a gift goes back, whoever decided it. */
export const reasonWords: Record<RefundReason, string> = {
  ...teamReasonWords,
  campaign_failed: "Campagne sous son seuil",
  campaign_cancelled: "Campagne annulée",
  late_payment: "Paiement arrivé trop tard",
  donor_wish: "Annulé par le donateur",
};

export const requestWords = {
  asked: "Attend une réponse.",
  accepted: "Acceptée\u00a0: ce qui restait du don est rendu.",
  declined: "Refusée.",
} as const;

export const outsideWords: Record<OutsideStatus, string> = {
  invited: "Le donateur n’a pas encore indiqué de compte",
  iban_given: "Virement à faire",
  paid: "Virement à confirmer par une autre personne",
  confirmed: "Viré et confirmé",
};
