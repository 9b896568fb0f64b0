import { formatDateTime } from "~/lib/dates";
import { MailButton } from "./parts/button";
import { FactsTable } from "./parts/facts-table";
import { readInvitation, type KeptInvitation } from "./parts/invitation";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

export type MeetingPlannedProps = { name: string; meetingId: string; kind: "meeting" | "consultation"; heldAt: string; place: string; videoLink: string | null; calendar: KeptInvitation };

export const subject = ({ kind, heldAt }: MeetingPlannedProps) =>
  kind === "meeting" ? `Séance du comité : ${formatDateTime(heldAt)}` : `Consultation écrite du comité, jusqu’au ${formatDateTime(heldAt)}`;

/** What it does to the calendar of whoever receives it. */
export const invitation = ({ calendar }: MeetingPlannedProps) => readInvitation(calendar);

export default function MeetingPlanned({ name, meetingId, kind, heldAt, place, videoLink }: MeetingPlannedProps) {
  const isMeeting = kind === "meeting";
  const rows = [
    { label: isMeeting ? "Date" : "Jusqu’au", value: formatDateTime(heldAt) },
    { label: isMeeting ? "Lieu" : "Forme", value: isMeeting ? place : "Consultation écrite" },
    ...(videoLink ? [{ label: "Visioconférence", value: videoLink }] : []),
  ];
  return (
    <MailLayout title={isMeeting ? "Une séance du comité est prévue" : "Le comité est consulté par écrit"} preview={formatDateTime(heldAt)}>
      <Paragraph>Bonjour {name},</Paragraph>
      <FactsTable rows={rows} />
      <Paragraph>
        {isMeeting
          ? "Lisez les dossiers et donnez l’avis de votre siège avant ou pendant la séance. Le vote s’ouvre avec l’ordre du jour."
          : "Donnez l’avis et le vote de votre siège avant cette heure : un siège qui n’a pas voté est compté absent."}
      </Paragraph>
      <MailButton href={`/comite/seances/${meetingId}`}>Voir l’ordre du jour</MailButton>
    </MailLayout>
  );
}
