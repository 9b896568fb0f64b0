import { formatShortDate } from "~/lib/dates";
import { MailButton } from "./parts/button";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type ResubmissionDelayProps = { name: string; projectName: string; applicationId: string; resubmitBy: string; reason: string };

export const subject = ({ projectName, resubmitBy }: ResubmissionDelayProps) => `« ${projectName} » : un délai jusqu’au ${formatShortDate(resubmitBy)}`;

export default function ResubmissionDelay({ name, projectName, applicationId, resubmitBy, reason }: ResubmissionDelayProps) {
  return (
    <MailLayout title="Vous avez plus de temps" preview={`Jusqu’au ${formatShortDate(resubmitBy)}.`}>
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>
        L’équipe du label vous donne jusqu’au {formatShortDate(resubmitBy)} inclus pour compléter votre demande pour «&nbsp;{projectName}&nbsp;» et la déposer de nouveau.
      </Paragraph>
      <Paragraph>{reason}</Paragraph>
      <MailButton href={`/mon-espace/demandes/${applicationId}`}>Compléter ma demande</MailButton>
    </MailLayout>
  );
}
