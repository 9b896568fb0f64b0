import { formatDateTime } from "~/lib/dates";
import { MailButton } from "./parts/button";
import { FactsTable } from "./parts/facts-table";
import { readInvitation, type KeptInvitation } from "./parts/invitation";
import { MailLayout } from "./parts/layout";
import { Paragraph } from "./parts/text";

type Change = { label: string; was: string; value: string };
export type MeetingChangedProps = {
  name: string; meetingId: string; kind: "meeting" | "consultation"; heldAt: string; place: string; videoLink: string | null; changes: Change[];
  /** Null for whoever is replaced at this meeting. */
  calendar: KeptInvitation | null;
};

export const subject = ({ kind, heldAt }: MeetingChangedProps) =>
  kind === "meeting" ? `Changement : séance du comité, ${formatDateTime(heldAt)}` : `Changement : consultation écrite, jusqu’au ${formatDateTime(heldAt)}`;

/** What it does to the calendar of whoever receives it. */
export const invitation = ({ calendar }: MeetingChangedProps) => readInvitation(calendar);

export default function MeetingChanged({ name, meetingId, kind, heldAt, place, videoLink, changes }: MeetingChangedProps) {
  const isMeeting = kind === "meeting";
  const rows = [
    { label: isMeeting ? "Date" : "Jusqu’au", value: formatDateTime(heldAt) },
    { label: isMeeting ? "Lieu" : "Forme", value: place },
    ...(videoLink ? [{ label: "Visioconférence", value: videoLink }] : []),
  ];
  return (
    <MailLayout title={isMeeting ? "Une séance du comité change" : "Une consultation du comité change"} preview={changes.map(({ label }) => label).join(", ")}>
      <Paragraph>Bonjour {name},</Paragraph>
      {changes.map(({ label, was, value }) => (
        <Paragraph key={label}>
          {label}&nbsp;: {value} (avant&nbsp;: {was}).
        </Paragraph>
      ))}
      <Paragraph>Voici ce qui vaut désormais.</Paragraph>
      <FactsTable rows={rows} />
      <MailButton href={`/comite/seances/${meetingId}`}>{isMeeting ? "Voir la séance" : "Voir la consultation"}</MailButton>
    </MailLayout>
  );
}
