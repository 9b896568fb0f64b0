import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type FileDigestProps = { name: string; projectName: string; comments: { criterion: number; authorName: string }[]; link: string };

const counted = (count: number) => (count === 1 ? "Un nouveau message" : `${count} nouveaux messages`);

export const subject = ({ projectName, comments }: FileDigestProps) => `${counted(comments.length)} sur « ${projectName} »`;

export default function FileDigest({ name, projectName, comments, link }: FileDigestProps) {
  return (
    <MailLayout title={counted(comments.length)} preview={`Sur le dossier « ${projectName} ».`}>
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>On a écrit sur le dossier «&nbsp;{projectName}&nbsp;»&nbsp;:</Paragraph>
      {comments.map(({ criterion, authorName }, index) => (
        <Paragraph key={index}>
          {authorName}, au sujet du critère {criterion}.
        </Paragraph>
      ))}
      <MailButton href={link}>Lire et répondre</MailButton>
    </MailLayout>
  );
}
