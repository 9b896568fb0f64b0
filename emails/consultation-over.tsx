import { formatDateTime } from "~/lib/dates";
import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type ConsultationOverProps = { name: string; meetingId: string; heldAt: string };

export const subject = ({ heldAt }: ConsultationOverProps) => `Consultation terminée, à clore : ${formatDateTime(heldAt)}`;

export default function ConsultationOver({ name, meetingId, heldAt }: ConsultationOverProps) {
  return (
    <MailLayout title="La consultation est terminée" preview="Il vous reste à la clore.">
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>L’heure limite est passée ({formatDateTime(heldAt)})&nbsp;: plus aucun vote n’est reçu. Vous présidez cette consultation&nbsp;; terminez chaque point pour révéler les votes et rendre la décision.</Paragraph>
      <MailButton href={`/comite/seances/${meetingId}`}>Clore la consultation</MailButton>
    </MailLayout>
  );
}
