import { formatShortDate } from "~/lib/dates";
import { formatEuros } from "~/lib/money";
import { FactsTable } from "./parts/facts-table";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type RefundSentProps = {
  name: string | null;
  projectName: string;
  amountCents: number;
  chargedAt: string;
  /** What stays given; 0 when all of it went back. */
  leftCents: number;
  reason: "campaign_failed" | "campaign_cancelled" | "late_payment" | "donor_wish" | "donor_asked" | "reward_missing" | "amount_error" | "gesture";
  /** A word of the team. */
  message: string | null;
  /** Where it arrives, and when. */
  by: "card" | "sepa_debit" | "other" | "label";
};

const reasons: Record<RefundSentProps["reason"], string> = {
  campaign_failed: "La campagne n’a pas atteint son seuil. Comme promis au moment de votre don, il vous est rendu en entier.",
  campaign_cancelled: "La campagne a été annulée. Votre don vous est rendu en entier.",
  late_payment: "Votre paiement est arrivé trop tard pour compter dans la campagne. Il vous est rendu en entier.",
  donor_wish: "Vous avez annulé votre don. Il vous est rendu en entier.",
  donor_asked: "Vous avez demandé ce remboursement, l’équipe du label l’a accepté.",
  reward_missing: "Votre contrepartie n’a pas pu vous être remise. Nous vous la remboursons.",
  amount_error: "Le montant de votre don était une erreur. Nous vous rendons ce qui était en trop.",
  gesture: "L’équipe du label a choisi de vous rendre ce montant.",
};

const arrivals: Record<RefundSentProps["by"], string> = {
  card: "L’argent revient sur la carte qui a servi à payer, sous 5 à 10 jours selon votre banque.",
  sepa_debit: "L’argent revient sur le compte qui a été prélevé, sous 5 à 10 jours selon votre banque.",
  other: "L’argent revient par le moyen qui a servi à payer, sous 5 à 10 jours selon votre banque.",
  label: "Nous vous l’avons viré sur le compte que vous nous avez indiqué\u00a0: il arrive sous 1 à 3 jours ouvrés.",
};

export const subject = ({ projectName, amountCents, leftCents }: RefundSentProps) =>
  leftCents > 0 ? `${formatEuros(amountCents)} de votre don à « ${projectName} » sont remboursés` : `Votre don de ${formatEuros(amountCents)} à « ${projectName} » est remboursé`;

export default function RefundSent({ name, projectName, amountCents, leftCents, chargedAt, reason, message, by }: RefundSentProps) {
  return (
    <MailLayout title={leftCents > 0 ? "Une partie de votre don est remboursée" : "Votre don est remboursé"} preview={`${formatEuros(amountCents)} vous reviennent.`}>
      <Paragraph>Bonjour{name ? ` ${name}` : ""},</Paragraph>
      <Paragraph>{reasons[reason]}</Paragraph>
      {message && <Paragraph>{message}</Paragraph>}
      <FactsTable
        rows={[
          { label: "Projet", value: projectName },
          { label: "Don du", value: formatShortDate(chargedAt) },
          { label: "Montant remboursé", value: formatEuros(amountCents) },
          ...(leftCents > 0 ? [{ label: "Reste donné au projet", value: formatEuros(leftCents) }] : []),
        ]}
      />
      <Paragraph>
        {arrivals[by]} Vous n’avez rien à faire. Les frais de paiement ne sont pas pour vous&nbsp;: vous récupérez chaque centime.
      </Paragraph>
      <Paragraph>{leftCents > 0 ? "Merci de continuer à faire avancer ce projet." : "Merci d’avoir voulu faire avancer ce projet."}</Paragraph>
    </MailLayout>
  );
}
