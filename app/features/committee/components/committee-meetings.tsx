import { formatDateTime } from "~/lib/dates";
import { Table } from "~/ui/table";
import { TextLink } from "~/ui/text-link";
import { meetingKindWords } from "../committee.fr";
import type { listMeetings } from "../meetings.server";
import { MeetingTag } from "./meeting-tag";

type MeetingTableProps = { meetings: Meeting[]; to: (id: string) => string; /** What to do when there is none. */ whenNone: string };
type Meeting = Awaited<ReturnType<typeof listMeetings>>[number];

/** Every meeting, the latest first. */
export function MeetingTable({ meetings, to, whenNone }: MeetingTableProps) {
  return (
    <Table
      caption="Séances et consultations"
      captionHidden
      rows={meetings}
      rowKey={({ id }) => id}
      empty={<p className="muted">Aucune séance n’est prévue. {whenNone}</p>}
      columns={[
        { label: "Date", cell: ({ id, heldAt }) => <TextLink to={to(id)}>{formatDateTime(heldAt)}</TextLink> },
        { label: "Forme", cell: ({ kind, place }) => (kind === "meeting" ? place : meetingKindWords[kind]) },
        { label: "Présidence", cell: ({ chairName }) => chairName },
        { label: "Projets", right: true, cell: ({ items }) => items },
        { label: "État", cell: (meeting) => <MeetingTag meeting={meeting} /> },
      ]}
    />
  );
}
