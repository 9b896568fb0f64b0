import { formatEurosExact } from "~/lib/money";
import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type PayoutCheckedProps = { name: string; projectName: string; amountCents: number; /** The check is over. */ isLifted: boolean; link: string };

export const subject = ({ projectName, isLifted }: PayoutCheckedProps) =>
  isLifted ? `« ${projectName} » : votre versement reprend` : `« ${projectName} » : l’équipe vérifie votre versement`;

export default function PayoutChecked({ name, projectName, amountCents, isLifted, link }: PayoutCheckedProps) {
  const sum = formatEurosExact(amountCents);
  return (
    <MailLayout title={isLifted ? "Votre versement reprend" : "L’équipe vérifie votre versement"} preview={isLifted ? "La vérification est finie." : "L’argent est en sécurité sur votre compte Stripe."}>
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>
        {isLifted
          ? `La vérification du versement de ${sum} pour « ${projectName} » est finie. Il part vers votre banque dès que l’argent est disponible.`
          : `Avant d’envoyer ${sum} pour « ${projectName} » à votre banque, l’équipe du label fait une vérification. L’argent est en sécurité sur votre compte Stripe.`}
      </Paragraph>
      {!isLifted && <Paragraph>Vous n’avez rien à faire. L’équipe vous contacte si elle a besoin de vous, et vous écrit quand le versement reprend.</Paragraph>}
      <MailButton href={link}>Voir le versement</MailButton>
    </MailLayout>
  );
}
