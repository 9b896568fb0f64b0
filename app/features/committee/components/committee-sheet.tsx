import { Seats } from "~/ui/seats";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";
import type { MeetingView } from "../meetings.server";

type Seat = MeetingView["sheet"][number];

/** Who sits, or was announced, and the way to say that somebody else does. */
function Note({ seat: { seatId, name, representedName, announcedName, maySwap }, meetingId }: { seat: Seat; meetingId: string }) {
  return (
    <>
      {representedName ?? (announcedName && `${announcedName} est annoncé`)}
      {maySwap && (
        <>
          {(representedName || announcedName) && " · "}
          <TextLink to={`/comite/seances/${meetingId}/remplacement/${seatId}`}>
            {announcedName ? "Changer" : "Se faire remplacer"}
            <span className="sr">, {name}</span>
          </TextLink>
        </>
      )}
    </>
  );
}

/** The attendance sheet as the chair marked it, and who is announced until then. */
export function CommitteeSheet({ meetingId, sheet }: { meetingId: string; sheet: Seat[] }) {
  const items = sheet.map((seat) => ({ ...seat, note: <Note seat={seat} meetingId={meetingId} /> })).map(({ name, marked, representedName, note }) => ({
    name,
    note,
    status: representedName ? <Tag tone="success">Présent</Tag> : <Tag tone="draft">{marked ? "Absent" : "Non marqué"}</Tag>,
  }));
  return <Seats items={items} />;
}
