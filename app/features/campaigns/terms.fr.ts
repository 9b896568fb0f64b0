import { formatDate } from "~/lib/dates";
import type { CampaignFeeBearer } from "#db/schema";
import { thresholdWords } from "./campaign-words.fr";
import type { Target } from "./outcome";
import { promisedPayoutBy } from "./payout-promise";

export type TermsOf = Target & {
  organisationName: string;
  feeBearer: CampaignFeeBearer;
  labelFeePercent: number;
  /** Working days. */
  payoutWithinDays: number;
  endsAt: Date | null;
  hasRewards: boolean;
};

export type Term = { term: string; text: string };

function fees({ feeBearer, labelFeePercent }: TermsOf): string {
  const label = labelFeePercent === 0 ? "Le label ne prend rien : 0 €, 0 %." : `Le label garde ${labelFeePercent} % de la somme versée.`;
  const bearer = feeBearer === "holder" ? "Le prestataire de paiement retient les siens sur la somme versée au porteur" : "Ceux du prestataire de paiement sont payés par le label";
  return `${label} ${bearer}. Vous ne payez rien de plus que votre don.`.replace(/ ([:%€])/g, "\u00a0$1");
}

/** What a donor reads before giving: who receives, fees, success, failure, reward, receipt (code monétaire et financier L548-6). */
export function campaignTerms(campaign: TermsOf): Term[] {
  const when = campaign.endsAt ? `au plus tard le ${formatDate(promisedPayoutBy(campaign.endsAt, campaign.payoutWithinDays))}` : `dans les ${campaign.payoutWithinDays}\u00a0jours ouvrés après la fin de la campagne`;
  return [
    { term: "Qui reçoit", text: `${campaign.organisationName}, qui porte le projet, ${when}.` },
    { term: "Frais", text: fees(campaign) },
    { term: "Réussite", text: thresholdWords(campaign) },
    { term: "Échec ou annulation", text: "Vous êtes remboursé en entier, sur la carte ou le compte qui a payé, sans rien avoir à demander." },
    { term: "Contreparties", text: campaign.hasRewards ? "Au choix, ou aucune. Elles sont remises par le porteur, au mois annoncé." : "Cette campagne n’en propose pas." },
    { term: "Reçu fiscal", text: "Cette campagne n’en délivre pas." },
  ];
}
