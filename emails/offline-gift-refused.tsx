import { formatEuros } from "~/lib/money";
import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph, Quote } from "./parts/text";

/** Amounts in integer cents. */
export type OfflineGiftRefusedProps = { name: string; projectName: string; donorName: string; amountCents: number; reason: string; path: string };

export const subject = ({ projectName }: OfflineGiftRefusedProps) => `Un don hors ligne n’est pas retenu\u00a0: ${projectName}`;

export default function OfflineGiftRefused({ name, projectName, donorName, amountCents, reason, path }: OfflineGiftRefusedProps) {
  return (
    <MailLayout title="Un don hors ligne n’est pas retenu" preview={projectName}>
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>
        Le don de {donorName}, {formatEuros(amountCents)} pour « {projectName} », ne compte pas dans la campagne :
      </Paragraph>
      <Quote>{reason}</Quote>
      <Paragraph>Si vous avez reçu cet argent, rendez-le à son donateur, ou convenez avec lui de ce qu’il devient. Une erreur ? Notez le don de nouveau tant que la campagne le permet, ou appelez l’équipe du label.</Paragraph>
      <MailButton href={path}>Voir les dons hors ligne</MailButton>
    </MailLayout>
  );
}
