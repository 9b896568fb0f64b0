import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type ApplicationCheckedProps = { name: string; projectName: string; link: string };

export const subject = ({ projectName }: ApplicationCheckedProps) => `« ${projectName} » ira devant le comité`;

export default function ApplicationChecked({ name, projectName, link }: ApplicationCheckedProps) {
  return (
    <MailLayout title="Votre dossier est vérifié" preview="Il attend maintenant une séance du comité.">
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>
        L’équipe a vérifié votre demande pour «&nbsp;{projectName}&nbsp;»&nbsp;: elle est complète. Elle sera inscrite à l’ordre du jour d’une prochaine
        séance du comité.
      </Paragraph>
      <Paragraph>Vous n’avez rien à faire. Nous vous écrirons dès la décision.</Paragraph>
      <MailButton href={link}>Suivre ma demande</MailButton>
    </MailLayout>
  );
}
