import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph, Quote } from "./parts/text";

export type CorrectionProposedProps = { name: string; proposedByName: string; reason: string; path: string };

export const subject = ({ proposedByName }: CorrectionProposedProps) => `${proposedByName} propose une écriture de correction`;

export default function CorrectionProposed({ name, proposedByName, reason, path }: CorrectionProposedProps) {
  return (
    <MailLayout title="Une correction à confirmer" preview={reason}>
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>{proposedByName} propose de corriger le journal de l’argent. Rien n’est écrit tant qu’une autre personne ne l’a pas confirmé.</Paragraph>
      <Quote>{reason}</Quote>
      <MailButton href={path}>Lire et décider</MailButton>
    </MailLayout>
  );
}
