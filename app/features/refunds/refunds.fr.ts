import type { RefundReason, TeamReason } from "~/features/donations/donation";
import type { Refusals } from "~/lib/errors";

export const refundsRefusals: Refusals = {
  "refunds.nothing": "Choisissez une contrepartie ou écrivez un montant\u00a0: rien n’est encore à rendre.",
  "refunds.line_gone": "Une de ces contreparties est déjà remboursée. Rechargez la page et choisissez de nouveau.",
  "refunds.too_much": ({ left }) => `Il ne reste que ${left} à rendre sur ce don, remboursements en cours compris.`,
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
