import { formatDateTime } from "~/lib/dates";
import { MailButton } from "./parts/button";
import { readInvitation, type KeptInvitation } from "./parts/invitation";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type StandInReleasedProps = {
  name: string;
  sitterName: string;
  seatName: string;
  meetingId: string;
  /** ISO instant, UTC. */
  heldAt: string;
  calendar: KeptInvitation;
};

export const subject = ({ sitterName, heldAt }: StandInReleasedProps) => `${sitterName} siège à votre place : séance du ${formatDateTime(heldAt)}`;

/** What it does to the calendar of whoever receives it. */
export const invitation = ({ calendar }: StandInReleasedProps) => readInvitation(calendar);

export default function StandInReleased({ name, sitterName, seatName, meetingId, heldAt }: StandInReleasedProps) {
  return (
    <MailLayout title="Quelqu’un d’autre siège à cette séance" preview={formatDateTime(heldAt)}>
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>
        {sitterName} siège pour {seatName} à la séance du {formatDateTime(heldAt)}. Votre agenda l’efface avec le message joint. L’avis déjà donné reste celui du siège.
      </Paragraph>
      <MailButton href={`/comite/seances/${meetingId}`}>Voir la séance</MailButton>
    </MailLayout>
  );
}
