import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type ComplaintAnswerProps = { reference: string; answer: string; mediator: string; link: string };

export const subject = ({ reference }: ComplaintAnswerProps) => `Notre réponse à votre réclamation ${reference}`;

export default function ComplaintAnswer({ reference, answer, mediator, link }: ComplaintAnswerProps) {
  return (
    <MailLayout title="Notre réponse à votre réclamation" preview={`Réclamation ${reference}`}>
      <Paragraph>Bonjour,</Paragraph>
      <Paragraph>Voici notre réponse à votre réclamation {reference}.</Paragraph>
      {answer.split(/\n{2,}/).map((part, index) => <Paragraph key={index}>{part}</Paragraph>)}
      <MailButton href={link}>Lire ou compléter</MailButton>
      <Paragraph>Cette réponse ne vous suffit pas&nbsp;? Écrivez-le sur cette page, nous reprenons l’examen. Vous pouvez aussi saisir gratuitement le médiateur&nbsp;: {mediator}.</Paragraph>
    </MailLayout>
  );
}
