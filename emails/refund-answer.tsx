import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type RefundAnswerProps = { name: string | null; projectName: string; isAccepted: boolean; answer: string | null; link: string };

export const subject = ({ projectName, isAccepted }: RefundAnswerProps) =>
  isAccepted ? `Votre don à « ${projectName} » va vous être remboursé` : `Votre demande de remboursement pour « ${projectName} »`;

export default function RefundAnswer({ name, projectName, isAccepted, answer, link }: RefundAnswerProps) {
  return (
    <MailLayout title={isAccepted ? "Votre demande est acceptée" : "Notre réponse à votre demande"} preview={`Votre don à ${projectName}.`}>
      <Paragraph>Bonjour{name ? ` ${name}` : ""},</Paragraph>
      <Paragraph>
        {isAccepted
          ? `Nous vous rendons ce qu’il reste de votre don à « ${projectName} ». Un second message vous le dira quand l’argent sera parti.`
          : `Vous avez demandé le remboursement de votre don à « ${projectName} ». Nous ne pouvons pas l’accepter.`}
      </Paragraph>
      {answer && <Paragraph>{answer}</Paragraph>}
      <MailButton href={link}>Voir mon don</MailButton>
    </MailLayout>
  );
}
