import type { LateReason } from "./late-reason.server";

/** Why a promised day was missed, as team and holder read it, on the page and in the mail. */
export const lateWords: Record<LateReason, string> = {
  suspended: "L’équipe du label fait une vérification avant de l’envoyer.",
  refused: "La banque l’a refusé\u00a0: il faut vérifier le compte bancaire.",
  account_change: "Le compte bancaire ou le représentant de la structure vient de changer\u00a0: un délai de sécurité court.",
  account_stopped: "Stripe a arrêté les versements sur le compte de la structure et attend des informations.",
  transfer_refused: "Stripe a refusé un virement vers le compte de la structure.",
  reserve: "La réserve qui paie les frais doit être alimentée par le label.",
  on_the_way: "L’argent est en chemin, plus lentement que prévu.",
};
