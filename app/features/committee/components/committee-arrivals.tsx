import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { LinedList } from "~/ui/lined-list";
import type { MeetingView } from "../meetings.server";

type Seat = MeetingView["sheet"][number];

type MarkProps = { meetingId: string; seat: Seat; accountId?: string; mistake?: boolean; label: string; heard: string };

function Mark({ meetingId, seat, accountId, mistake, label, heard }: MarkProps) {
  return (
    <Form method="post" action={`/comite/seances/${meetingId}/presences/${seat.seatId}`}>
      {accountId && <input type="hidden" name="accountId" value={accountId} />}
      {mistake && <input type="hidden" name="mistake" value="on" />}
      <Button small variant="ghost">
        {label}
        <span className="sr"> {heard}</span>
      </Button>
    </Form>
  );
}

/** One gesture when somebody arrives, and one when they leave: the quorum follows. */
export function CommitteeArrivals({ meetingId, sheet }: { meetingId: string; sheet: Seat[] }) {
  return (
    <LinedList>
      {sheet.map((seat) => (
        <li key={seat.seatId} className="row between">
          <span>{seat.name}</span>
          <span className="row">
            {seat.representedName ? (
              <>
                <Mark meetingId={meetingId} seat={seat} label={`Départ de ${seat.representedName}`} heard={`, ${seat.name}`} />
                <Mark meetingId={meetingId} seat={seat} mistake label="Notée par erreur" heard={`, l’arrivée de ${seat.representedName}, ${seat.name}`} />
              </>
            ) : (
              seat.people.map(({ accountId, name }) => <Mark key={accountId} meetingId={meetingId} seat={seat} accountId={accountId} label={`Arrivée de ${name}`} heard={`, ${seat.name}`} />)
            )}
          </span>
        </li>
      ))}
    </LinedList>
  );
}
