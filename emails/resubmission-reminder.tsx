import { formatShortDate } from "~/lib/dates";
import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type ResubmissionReminderProps = { name: string; projectName: string; applicationId: string; resubmitBy: string };

export const subject = ({ projectName, resubmitBy }: ResubmissionReminderProps) => `« ${projectName} » : à déposer au plus tard le ${formatShortDate(resubmitBy)}`;

export default function ResubmissionReminder({ name, projectName, applicationId, resubmitBy }: ResubmissionReminderProps) {
  return (
    <MailLayout title="Le comité attend vos compléments" preview={`Jusqu’au ${formatShortDate(resubmitBy)}.`}>
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>
        Le comité a ajourné sa décision sur «&nbsp;{projectName}&nbsp;». Vous avez jusqu’au {formatShortDate(resubmitBy)} inclus pour compléter votre demande et la
        déposer de nouveau. Passé ce jour, elle est close et il faut en commencer une autre.
      </Paragraph>
      <Paragraph>Ce délai est trop court&nbsp;? Écrivez à l’équipe avant la date&nbsp;: elle peut l’allonger.</Paragraph>
      <MailButton href={`/mon-espace/demandes/${applicationId}`}>Compléter ma demande</MailButton>
    </MailLayout>
  );
}
