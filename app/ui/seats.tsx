import type { ReactNode } from "react";

export type Seat = { name: ReactNode; note?: ReactNode; status: ReactNode };

/** Names on the left, where they stand (a Tag) on the right. */
export function Seats({ items }: { items: Seat[] }) {
  return (
    <ul className="seats">
      {items.map(({ name, note, status }, index) => (
        <li key={index}>
          <span className="seat-name">
            {name}
            {note && <span className="note">{note}</span>}
          </span>
          {status}
        </li>
      ))}
    </ul>
  );
}
