import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type VigilanceAlertProps = { name: string; /** One sentence per fact; they name no donor. */ lines: string[] };

export const subject = ({ lines }: VigilanceAlertProps) => (lines.length > 1 ? `Vigilance\u00a0: ${lines.length} signaux à lire` : "Vigilance\u00a0: un signal à lire");

export default function VigilanceAlert({ name, lines }: VigilanceAlertProps) {
  return (
    <MailLayout title="Le site a remarqué quelque chose" preview={lines[0] ?? ""}>
      <Paragraph>Bonjour {name},</Paragraph>
      {lines.map((line) => (
        <Paragraph key={line}>{line}</Paragraph>
      ))}
      <Paragraph>Ce n’est peut-être rien&nbsp;: quelqu’un de l’équipe regarde, décide et note pourquoi. Chaque fait n’est signalé qu’une fois.</Paragraph>
      <MailButton href="/equipe/vigilance">Ouvrir la vigilance</MailButton>
    </MailLayout>
  );
}
