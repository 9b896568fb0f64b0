import { formatDateTime } from "~/lib/dates";
import { MailButton } from "./parts/button";
import { readInvitation, type KeptInvitation } from "./parts/invitation";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type StandInAnnouncedProps = {
  name: string;
  seatName: string;
  meetingId: string;
  /** ISO instant, UTC. */
  heldAt: string;
  calendar: KeptInvitation;
};

export const subject = ({ heldAt }: StandInAnnouncedProps) => `Vous siégez à la séance du ${formatDateTime(heldAt)}`;

/** What it does to the calendar of whoever receives it. */
export const invitation = ({ calendar }: StandInAnnouncedProps) => readInvitation(calendar);

export default function StandInAnnounced({ name, seatName, meetingId, heldAt }: StandInAnnouncedProps) {
  return (
    <MailLayout title="Vous siégez à cette séance" preview={formatDateTime(heldAt)}>
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>
        C’est vous qui siégez pour {seatName} à la séance du {formatDateTime(heldAt)}.
      </Paragraph>
      <Paragraph>L’invitation jointe inscrit la séance dans votre agenda.</Paragraph>
      <MailButton href={`/comite/seances/${meetingId}`}>Voir l’ordre du jour</MailButton>
    </MailLayout>
  );
}
