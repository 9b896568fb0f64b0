import { formatDate, formatShortDate } from "~/lib/dates";
import { LinedList } from "~/ui/lined-list";

type Meeting = { id: string; kind: "meeting" | "consultation"; heldAt: Date };
type CommitteeDatesProps = { next: Meeting[]; held: Meeting[] };

const kinds = { meeting: "Séance", consultation: "Consultation écrite" } as const;

/** Days and kinds; what stands on an agenda is nobody's before it is decided. */
export function CommitteeDates({ next, held }: CommitteeDatesProps) {
  return (
    <>
      {next.length === 0 && <p>La prochaine séance n’a pas encore de date. Elle s’écrira ici.</p>}
      {next.length > 0 && (
        <LinedList>
          {next.map(({ id, kind, heldAt }) => (
            <li key={id}><b>{formatDate(heldAt)}</b><br /><span className="sm muted">{kind === "consultation" ? "Consultation écrite, close ce jour-là" : kinds[kind]}</span></li>
          ))}
        </LinedList>
      )}
      {held.length > 0 && <p className="sm muted">Tenues&nbsp;: {held.map(({ kind, heldAt }) => `${kinds[kind].toLowerCase()} du ${formatShortDate(heldAt)}`).join(", ")}.</p>}
    </>
  );
}
