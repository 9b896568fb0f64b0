import { formatDateTime } from "~/lib/dates";
import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type PaperAgentProps = { placeName: string; editionName: string; placeId: string; opensAt: string; closesAt: string };

export const subject = ({ placeName }: PaperAgentProps) => `Le vote sur papier : ${placeName}`;

export default function PaperAgent({ placeName, editionName, placeId, opensAt, closesAt }: PaperAgentProps) {
  return (
    <MailLayout title="Vous tenez un lieu de vote sur papier" preview={placeName}>
      <Paragraph>Bonjour,</Paragraph>
      <Paragraph>
        L’équipe vous confie le lieu « {placeName} » pour le vote « {editionName} », du {formatDateTime(opensAt)} au {formatDateTime(closesAt)}. Quand quelqu’un vient voter, vous regardez sa pièce
        d’identité, vous l’émargez sur la page ci-dessous, puis vous lui remettez un bulletin.
      </Paragraph>
      <Paragraph>Connectez-vous avec cette adresse e-mail. Si vous n’avez pas encore de compte, ouvrez-en un avec elle : le lieu sera dans « Mon compte ».</Paragraph>
      <MailButton href={`/lieu-de-vote/${placeId}`}>Ouvrir la page du lieu</MailButton>
    </MailLayout>
  );
}
