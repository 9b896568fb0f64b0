import { formatTime } from "~/lib/dates";
import { Seats } from "~/ui/seats";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";
import { answerWords } from "../committee.fr";
import type { MeetingView } from "../meetings.server";

type Seat = MeetingView["sheet"][number];

const span = ({ person, arrivedAt, leftAt }: Seat["spans"][number]) => `${person}, ${formatTime(arrivedAt)}${leftAt ? ` à ${formatTime(leftAt)}` : ""}`;

/** Who sat and when; before, who is announced or what the seat answered. */
function said({ spans, representedName, announcedName, marked, answer }: Seat): string | null {
  if (spans.length > 0) return spans.map(span).join(" ; ");
  if (representedName) return representedName;
  if (announcedName) return `${announcedName} est annoncé`;
  return !marked && answer ? `A répondu : ${answerWords[answer].toLowerCase()}` : null;
}

/** The same, and the way to say that somebody else does. */
function Note({ seat, meetingId }: { seat: Seat; meetingId: string }) {
  const words = said(seat);
  return (
    <>
      {words}
      {seat.maySwap && (
        <>
          {words && " · "}
          <TextLink to={`/comite/seances/${meetingId}/remplacement/${seat.seatId}`}>
            {seat.announcedName ? "Changer" : "Se faire remplacer"}
            <span className="sr">, {seat.name}</span>
          </TextLink>
        </>
      )}
    </>
  );
}

/** The attendance sheet as the chair marked it, with arrivals and departures. */
export function CommitteeSheet({ meetingId, sheet }: { meetingId: string; sheet: Seat[] }) {
  const items = sheet.map((seat) => ({
    name: seat.name,
    note: <Note seat={seat} meetingId={meetingId} />,
    status: seat.representedName ? <Tag tone="success">Présent</Tag> : <Tag tone="draft">{!seat.marked ? "Non marqué" : seat.spans.length > 0 ? "Parti" : "Absent"}</Tag>,
  }));
  return <Seats items={items} />;
}
