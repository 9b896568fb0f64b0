import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type StatementVersionProps = { name: string; projectName: string; number: number; /** Sentences; none for a first statement. */ changes: readonly string[]; link: string };

export const subject = ({ projectName, number }: StatementVersionProps) => `«\u00a0${projectName}\u00a0» : le relevé n°\u00a0${number} est prêt`;

export default function StatementVersion({ name, projectName, number, changes, link }: StatementVersionProps) {
  return (
    <MailLayout title={`Relevé de reversement n°\u00a0${number}`} preview={changes[0] ?? "Votre relevé de reversement est prêt."}>
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>
        {changes.length > 0
          ? <>Quelque chose a changé pour «&nbsp;{projectName}&nbsp;» depuis le relevé n°&nbsp;{number - 1}&nbsp;:</>
          : <>Le relevé de reversement de «&nbsp;{projectName}&nbsp;» est prêt.</>}
      </Paragraph>
      {changes.map((sentence) => <Paragraph key={sentence}>{sentence}</Paragraph>)}
      <MailButton href={link}>Lire mon relevé</MailButton>
      <Paragraph>{number > 1 ? "Les relevés précédents restent disponibles. Gardez-les avec votre comptabilité." : "Gardez-le avec votre comptabilité."}</Paragraph>
    </MailLayout>
  );
}
