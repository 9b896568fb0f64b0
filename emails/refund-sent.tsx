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
  reason: "campaign_failed" | "campaign_cancelled" | "late_payment" | "donor_wish";
};

const reasons: Record<RefundSentProps["reason"], string> = {
  campaign_failed: "La campagne n’a pas atteint son seuil. Comme promis au moment de votre don, il vous est rendu en entier.",
  campaign_cancelled: "La campagne a été annulée. Votre don vous est rendu en entier.",
  late_payment: "Votre paiement est arrivé trop tard pour compter dans la campagne. Il vous est rendu en entier.",
  donor_wish: "Vous avez annulé votre don. Il vous est rendu en entier.",
};

export const subject = ({ projectName, amountCents }: RefundSentProps) => `Votre don de ${formatEuros(amountCents)} à « ${projectName} » est remboursé`;

export default function RefundSent({ name, projectName, amountCents, chargedAt, reason }: RefundSentProps) {
  return (
    <MailLayout title="Votre don est remboursé" preview={`${formatEuros(amountCents)} reviennent sur votre carte.`}>
      <Paragraph>Bonjour{name ? ` ${name}` : ""},</Paragraph>
      <Paragraph>{reasons[reason]}</Paragraph>
      <FactsTable
        rows={[
          { label: "Projet", value: projectName },
          { label: "Don du", value: formatShortDate(chargedAt) },
          { label: "Montant remboursé", value: formatEuros(amountCents) },
        ]}
      />
      <Paragraph>
        L’argent revient sur la carte qui a servi à payer, sous 5 à 10 jours selon votre banque. Vous n’avez rien à faire. Les frais de
        paiement restent à la charge du label&nbsp;: vous récupérez chaque centime.
      </Paragraph>
      <Paragraph>Merci d’avoir voulu faire avancer ce projet.</Paragraph>
    </MailLayout>
  );
}
