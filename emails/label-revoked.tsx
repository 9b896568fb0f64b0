import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph, Quote } from "./parts/text";

export type LabelRevokedProps = { name: string; projectName: string; reason: string; path: string };

export const subject = ({ projectName }: LabelRevokedProps) => `Le label de « ${projectName} » est retiré`;

export default function LabelRevoked({ name, projectName, reason, path }: LabelRevokedProps) {
  return (
    <MailLayout title="Votre label est retiré" preview={projectName}>
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>Deux personnes ont décidé de retirer le label de «&nbsp;{projectName}&nbsp;», pour cette raison&nbsp;:</Paragraph>
      <Quote>{reason}</Quote>
      <Paragraph>
        Si une campagne est en ligne, elle est suspendue et ne reçoit plus de dons. Répondez à ce message pour en parler avec l’équipe du label. Une
        nouvelle demande reste possible.
      </Paragraph>
      <MailButton href={path}>Voir mon projet</MailButton>
    </MailLayout>
  );
}
