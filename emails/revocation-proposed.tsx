import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph, Quote } from "./parts/text";

export type RevocationProposedProps = { name: string; projectName: string; proposedByName: string; reason: string; path: string };

export const subject = ({ projectName }: RevocationProposedProps) => `Retirer le label de « ${projectName} » ? Votre confirmation est demandée`;

export default function RevocationProposed({ name, projectName, proposedByName, reason, path }: RevocationProposedProps) {
  return (
    <MailLayout title="Un retrait de label est proposé" preview={projectName}>
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>
        {proposedByName} propose de retirer le label de «&nbsp;{projectName}&nbsp;». Rien ne change tant qu’une autre personne ne l’a pas confirmé.
      </Paragraph>
      <Quote>{reason}</Quote>
      <MailButton href={path}>Lire et répondre</MailButton>
    </MailLayout>
  );
}
