import { formatEurosExact } from "~/lib/money";
import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type PayoutFailedProps = { name: string; projectName: string; amountCents: number; link: string };

export const subject = ({ projectName }: PayoutFailedProps) => `« ${projectName} » : votre banque a refusé le versement`;

export default function PayoutFailed({ name, projectName, amountCents, link }: PayoutFailedProps) {
  return (
    <MailLayout title="Le versement n’est pas passé" preview="L’argent est en sécurité. Vérifiez vos coordonnées bancaires.">
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>
        Le versement de {formatEurosExact(amountCents)} pour « {projectName} » a été refusé. L’argent est en sécurité sur votre compte Stripe.
      </Paragraph>
      <Paragraph>Vérifiez les coordonnées bancaires de ce compte. L’équipe du label est prévenue et relance le versement avec vous.</Paragraph>
      <MailButton href={link}>Voir le versement</MailButton>
    </MailLayout>
  );
}
