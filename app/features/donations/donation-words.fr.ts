import { formatDate, formatDateTime, formatTime } from "~/lib/dates";
import { formatEuros } from "~/lib/money";
import type { Contest, DonationPage } from "./donation-page.server";
import { meansWords } from "./payment-means";

export type DonationWords = {
  title: string;
  text: string;
  tone: "info" | "success" | "warning";
  /** What to do now; `pay` and `again` are links that the page knows. */
  next: "refresh" | "pay" | "again" | "project";
};

type Gift = Pick<
  DonationPage,
  "status" | "answered" | "paymentMeans" | "settlesBy" | "debitIsLate" | "givesAgain" | "closingText" | "donorName" | "amountCents" | "endsAt" | "sessionExpiresAt" | "campaignStatus" | "thresholdPercent" | "organisationName" | "refundStatus" | "refundReason" | "transferStatus" | "contest"
> & { lines: readonly unknown[] };

const refundReasons = {
  late_payment: "Votre paiement est arrivé trop tard pour compter dans la campagne.",
  campaign_failed: "La campagne n’a pas atteint son seuil.",
  campaign_cancelled: "La campagne a été annulée.",
  donor_wish: "Vous avez annulé votre don.",
  donor_asked: "Vous avez demandé ce remboursement.",
  reward_missing: "Votre contrepartie n’a pas pu vous être remise.",
  amount_error: "Le montant de votre don était une erreur.",
  gesture: "L’équipe du label a choisi de vous le rendre.",
} as const;

function refunded({ refundStatus, refundReason, amountCents, paymentMeans }: Gift): DonationWords {
  const { backTo } = meansWords[paymentMeans ?? "card"];
  const why = refundReasons[refundReason!];
  const sum = formatEuros(amountCents);
  if (refundStatus === "succeeded") return { title: "Votre don vous a été rendu.", text: `${why} ${sum} sont repartis vers ${backTo}, où ils arrivent sous 5 à 10 jours selon votre banque.`, tone: "info", next: "project" };
  return { title: "Votre don vous est rendu.", text: `${why} Nous rendons ${sum} à ${backTo}, sous 5 à 10 jours selon votre banque. Vous n’avez rien à faire.`, tone: "info", next: "project" };
}

const contested: Record<Contest, (sum: string) => Pick<DonationWords, "title" | "text" | "tone">> = {
  open: (sum) => ({
    title: "Votre banque examine ce don.", tone: "warning",
    text: `Elle a reçu une contestation sur ces ${sum}. Si c’est vous, vous n’avez rien à faire ici\u00a0: elle vous répondra. Si ce n’est pas vous, ou si c’est une erreur, dites-le-lui\u00a0: votre don reprendra son chemin.`,
  }),
  kept: (sum) => ({ title: "Votre banque vous a rendu ce don.", tone: "info", text: `Elle a tranché en votre faveur\u00a0: ${sum} sont revenus vers vous. Ce don ne compte plus dans la campagne, et nous ne vous demandons rien.` }),
  returned: (sum) => ({
    title: "Votre banque a rejeté le prélèvement.", tone: "info",
    text: `Les ${sum} de ce don sont revenus sur votre compte. Il ne compte plus dans la campagne, et nous ne vous demandons rien. Si ce rejet vous surprend, votre banque vous dira pourquoi.`,
  }),
};

function fate({ campaignStatus, closingText, endsAt, thresholdPercent, organisationName, transferStatus }: Gift): string {
  if (transferStatus === "succeeded") return `La campagne a réussi et votre don est versé à ${organisationName}.`;
  if (campaignStatus === "succeeded" || campaignStatus === "settled") return `La campagne a réussi. Votre don part vers ${organisationName}.`;
  if (campaignStatus === "closing") return `La campagne est finie. ${closingText ?? ""}`.trim();
  if (thresholdPercent === 0) return `La campagne se termine le ${formatDateTime(endsAt!)}. Votre don ira à ${organisationName}.`;
  return `La campagne se termine le ${formatDateTime(endsAt!)}. Si elle réussit, votre don ira à ${organisationName}. Sinon, il vous revient en entier.`;
}

const paid = (gift: Gift): DonationWords => ({
  title: gift.donorName ? `Merci ${gift.donorName}, votre brique est posée.` : "Merci, votre brique est posée.",
  text: `${formatEuros(gift.amountCents)} bien reçus. Une confirmation de don vous arrive par e-mail. ${fate(gift)}`,
  tone: "success", next: "project",
});

const underWay: DonationWords = {
  title: "Votre paiement est en cours.",
  text: "Nous attendons la réponse de notre prestataire de paiement. Vous n’avez rien à refaire\u00a0: la confirmation arrive par e-mail dès qu’elle est là.",
  tone: "info", next: "refresh",
};

function debited({ settlesBy, debitIsLate, campaignStatus, lines }: Gift): DonationWords {
  const answer = debitIsLate
    ? "La réponse de votre banque prend plus de temps que prévu\u00a0: nous la lui demandons."
    : `Votre banque répond au plus tard le ${formatDate(settlesBy!)}.`;
  const counts = campaignStatus === "closing" ? "Demandé à temps, votre don compte dès que l’argent est arrivé" : "Votre don compte dès que l’argent est arrivé";
  const kept = lines.length > 0 ? " D’ici là, votre contrepartie vous est réservée." : "";
  return {
    title: "Votre don est en cours de prélèvement.",
    text: `${answer} ${counts}\u00a0; votre confirmation de don vous parvient alors par e-mail.${kept} Vous n’avez rien à refaire.`,
    tone: "info", next: "project",
  };
}

const notDebited = "Vous n’avez pas été débité";

/** A payment that came to nothing: what happened, then the way to give again while there is one. */
function nothingPaid({ status, paymentMeans, givesAgain }: Gift): DonationWords {
  const isDebit = paymentMeans === "sepa_debit";
  const refusal = isDebit ? "Votre banque n’a pas donné suite au prélèvement." : "Votre banque a refusé le paiement.";
  const title = status === "failed" ? refusal : "Le temps pour payer est passé.";
  if (!givesAgain) return { title, text: `${notDebited}. La campagne ne prend plus de dons\u00a0: merci d’avoir voulu aider ce projet.`, tone: "info", next: "project" };
  const kept = "votre don n’est pas perdu\u00a0: il vous attend tel que vous l’aviez écrit";
  const how = status === "failed" ? ` Essayez avec ${isDebit ? "une carte" : "une autre carte"}.` : "";
  return { title, text: `${notDebited}, et ${kept}.${how}`, tone: "warning", next: "again" };
}

const reserved = ({ lines, sessionExpiresAt }: Gift): string => (lines.length > 0 ? ` Votre contrepartie reste réservée jusqu’à ${formatTime(sessionExpiresAt)}.` : "");

/** Every state of a gift in words: what happened, what is safe, what to do. */
export function donationWords(gift: Gift): DonationWords {
  if (gift.status === "paid" && gift.contest) return { ...contested[gift.contest](formatEuros(gift.amountCents)), next: "project" };
  if (gift.status === "paid") return gift.refundStatus ? refunded(gift) : paid(gift);
  if (gift.status === "processing" && gift.settlesBy) return debited(gift);
  if (gift.status === "processing" || !gift.answered) return underWay;
  if (gift.status === "pending") return { title: "Votre don n’est pas encore payé.", text: `Vous n’avez pas été débité.${reserved(gift)}`, tone: "warning", next: "pay" };
  return nothingPaid(gift);
}
