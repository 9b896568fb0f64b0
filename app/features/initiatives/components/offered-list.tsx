import type { ReactNode } from "react";
import { hoursInWords, placeInWords } from "~/features/events/event.fr";
import { LinedList } from "~/ui/lined-list";
import type { Offered } from "../workshops.server";

export const leftInWords = ({ left }: Pick<Offered, "left">) => (left === 0 ? "Complet, avec une liste d’attente" : left === 1 ? "Une place libre" : `${left} places libres`);

/** Gatherings one under another, each with its own gesture. */
export function OfferedList({ events, action }: { events: Offered[]; action: (event: Offered) => ReactNode }) {
  return (
    <LinedList>
      {events.map((event) => (
        <li key={event.id} className="row between">
          <div>
            <b>{event.title}</b>
            <p>{hoursInWords(event)}</p>
            <p className="muted sm">{placeInWords(event)}, avec {event.hostName}. {leftInWords(event)}.</p>
          </div>
          {action(event)}
        </li>
      ))}
    </LinedList>
  );
}
