import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Disclosure } from "~/ui/disclosure";
import { LinedList } from "~/ui/lined-list";
import { Stack } from "~/ui/stack";
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

/** Rare, so folded away: whoever was marked and never came. */
function Mistakes({ meetingId, sheet }: { meetingId: string; sheet: Seat[] }) {
  const marked = sheet.filter(({ representedName }) => representedName);
  if (marked.length === 0) return null;
  const marks = marked.map((seat) => <Mark key={seat.seatId} meetingId={meetingId} seat={seat} mistake label={`${seat.representedName} n’était pas là`} heard={`, ${seat.name}`} />);
  return <Disclosure items={[{ question: "Une arrivée notée par erreur ?", answer: <Stack gap="sm">{marks}</Stack> }]} />;
}

/** One gesture when somebody arrives, and one when they leave: the quorum follows. */
export function CommitteeArrivals({ meetingId, sheet }: { meetingId: string; sheet: Seat[] }) {
  return (
    <Stack>
      <LinedList>
        {sheet.map((seat) => (
          <li key={seat.seatId} className="row between">
            <span>{seat.name}</span>
            <span className="row">
              {seat.representedName ? (
                <Mark meetingId={meetingId} seat={seat} label={`Départ de ${seat.representedName}`} heard={`, ${seat.name}`} />
              ) : (
                seat.people.map(({ accountId, name }) => <Mark key={accountId} meetingId={meetingId} seat={seat} accountId={accountId} label={`Arrivée de ${name}`} heard={`, ${seat.name}`} />)
              )}
            </span>
          </li>
        ))}
      </LinedList>
      <Mistakes meetingId={meetingId} sheet={sheet} />
    </Stack>
  );
}
