import { formatDate, formatDateTime } from "~/lib/dates";
import { MailButton } from "./parts/button";
import { readInvitation, type KeptInvitation } from "./parts/invitation";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type MeetingCancelledProps = { name: string; meetingId: string; kind: "meeting" | "consultation"; heldAt: string; place: string; reason: string; calendar: KeptInvitation };

export const subject = ({ kind, heldAt }: MeetingCancelledProps) =>
  kind === "meeting" ? `Annulée : séance du comité du ${formatDate(heldAt)}` : `Annulée : consultation écrite du comité du ${formatDate(heldAt)}`;

/** What it does to the calendar of whoever receives it. */
export const invitation = ({ calendar }: MeetingCancelledProps) => readInvitation(calendar);

export default function MeetingCancelled({ name, meetingId, kind, heldAt, place, reason }: MeetingCancelledProps) {
  const said = kind === "meeting" ? `La séance du ${formatDateTime(heldAt)} (${place}) n’aura pas lieu.` : `La consultation écrite ouverte jusqu’au ${formatDateTime(heldAt)} est annulée.`;
  return (
    <MailLayout title={kind === "meeting" ? "Une séance du comité est annulée" : "Une consultation du comité est annulée"} preview={reason}>
      <Paragraph>Bonjour {name},</Paragraph>
      <Paragraph>{said}</Paragraph>
      <Paragraph>Raison&nbsp;: {reason}</Paragraph>
      <Paragraph>Les projets inscrits attendent une autre date. Les avis déjà donnés sont gardés.</Paragraph>
      <MailButton href={`/comite/seances/${meetingId}`}>Voir la séance</MailButton>
    </MailLayout>
  );
}
