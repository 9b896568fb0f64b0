import { formatEuros } from "~/lib/money";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type RefundStartedProps = {
  name: string | null;
  projectName: string;
  amountCents: number;
  reason: "campaign_failed" | "campaign_cancelled";
};

const reasons: Record<RefundStartedProps["reason"], string> = {
  campaign_failed: "La campagne est finie et n’a pas atteint son seuil. Comme promis au moment de votre don, il vous revient en entier.",
  campaign_cancelled: "La campagne a été annulée. Votre don vous revient en entier.",
};

export const subject = ({ projectName, amountCents }: RefundStartedProps) => `Votre don de ${formatEuros(amountCents)} à « ${projectName} » vous revient`;

export default function RefundStarted({ name, projectName, amountCents, reason }: RefundStartedProps) {
  return (
    <MailLayout title="Votre don vous revient" preview={`${formatEuros(amountCents)} vont vous être rendus, sans rien à faire.`}>
      <Paragraph>Bonjour{name ? ` ${name}` : ""},</Paragraph>
      <Paragraph>Vous avez soutenu « {projectName} ». {reasons[reason]}</Paragraph>
      <Paragraph>
        Nous rendons {formatEuros(amountCents)} par le moyen qui a servi à payer. Vous n’avez rien à faire. Un second message vous le dira
        quand l’argent sera parti.
      </Paragraph>
      <Paragraph>Merci d’avoir voulu faire avancer ce projet.</Paragraph>
    </MailLayout>
  );
}
