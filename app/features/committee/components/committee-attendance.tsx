import { plainField } from "~/ui/field-like";
import { Select } from "~/ui/select";
import type { MeetingView } from "../meetings.server";

type Seat = MeetingView["sheet"][number];

const kinds = { titular: "titulaire", substitute: "suppléance" } as const;

const options = ({ seatId, people }: Seat) => [
  { value: `${seatId}:`, label: "Absent" },
  ...people.map(({ accountId, name, kind }) => ({ value: `${seatId}:${accountId}`, label: `${name} (${kinds[kind]})` })),
];

/** One list per seat: absent, or who sits for it. Every list bears the same name. */
export function AttendanceFields({ sheet, name }: { sheet: Seat[]; name: string }) {
  return (
    <>
      {sheet.map((seat) => {
        const field = { ...plainField({ name, value: `${seat.seatId}:${seat.representedBy ?? ""}` }), id: `siege-${seat.seatId}` };
        const nobody = seat.people.length === 0;
        return <Select key={seat.seatId} field={field} label={seat.name} options={options(seat)} hint={nobody ? "Aucun mandat valable aujourd’hui." : undefined} />;
      })}
    </>
  );
}
