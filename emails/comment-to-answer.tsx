import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type CommentToAnswerProps = { name: string; projectName: string; body: string; link: string };

export const subject = ({ projectName }: CommentToAnswerProps) => `Un commentaire sur « ${projectName} »`;

export default function CommentToAnswer({ name, projectName, body, link }: CommentToAnswerProps) {
  return (
    <MailLayout title="Un commentaire sur votre projet" preview={projectName}>
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>Quelqu’un a écrit sur la page de «&nbsp;{projectName}&nbsp;»&nbsp;:</Paragraph>
      <Paragraph>«&nbsp;{body}&nbsp;»</Paragraph>
      <Paragraph>Vous pouvez répondre une fois, sous son commentaire. Tout le monde lira votre réponse.</Paragraph>
      <MailButton href={link}>Répondre</MailButton>
    </MailLayout>
  );
}
