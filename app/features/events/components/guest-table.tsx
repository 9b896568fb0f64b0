import { Form } from "@remix-run/react";
import { formatShortDate } from "~/lib/dates";
import { Button } from "~/ui/button";
import { Row } from "~/ui/row";
import { Table } from "~/ui/table";
import { Tag } from "~/ui/tag";
import type { EventGuest } from "../gatherings.server";

type Guest = Omit<EventGuest, "bookedAt"> & { bookedAt: Date | string };
type GuestTableProps = { eventId: string; guests: readonly Guest[]; /** It began: presences are noted, places no longer given back. */ begun: boolean; mayWithdraw: boolean };

const nameOf = ({ name }: Guest) => name ?? "Personne anonymisée";

function Attendance({ eventId, guest }: { eventId: string; guest: Guest }) {
  return (
    <Form method="post" action={`/equipe/creneaux/${eventId}/places/${guest.id}/presence`} className="row">
      {guest.attended !== null && <Tag tone={guest.attended ? "success" : "draft"} icon={false}>{guest.attended ? "Présent" : "Absent"}</Tag>}
      {guest.attended !== true && <Button small variant="ghost" name="attended" value="oui">Présent<span className="sr">&nbsp;: {nameOf(guest)}</span></Button>}
      {guest.attended !== false && <Button small variant="ghost" name="attended" value="non">Absent<span className="sr">&nbsp;: {nameOf(guest)}</span></Button>}
    </Form>
  );
}

const Withdrawal = ({ eventId, guest }: { eventId: string; guest: Guest }) => (
  <Form method="post" action={`/equipe/creneaux/${eventId}/places/${guest.id}/retrait`}>
    <Button small variant="ghost">Retirer<span className="sr"> {nameOf(guest)}</span></Button>
  </Form>
);

const Who = ({ guest }: { guest: Guest }) => (
  <>
    <b>{nameOf(guest)}</b> {guest.email && <a className="sm" href={`mailto:${guest.email}`}>{guest.email}</a>}
  </>
);

/** Who comes, with what is done about each: before, a place may be taken back; afterwards, who was there is noted. */
export function GuestTable({ eventId, guests, begun, mayWithdraw }: GuestTableProps) {
  return (
    <Table
      caption="Les personnes inscrites" captionHidden rows={guests} rowKey={({ id }) => id}
      empty={<p className="muted">Personne ne s’est inscrit pour l’instant.</p>}
      columns={[
        { label: "Personne", cell: (guest) => <Who guest={guest} /> },
        { label: "Inscrite le", cell: ({ bookedAt }) => formatShortDate(bookedAt) },
        { label: begun ? "Présence" : "Geste", cell: (guest) => <Row>{begun ? <Attendance eventId={eventId} guest={guest} /> : mayWithdraw && <Withdrawal eventId={eventId} guest={guest} />}</Row> },
      ]}
    />
  );
}

/** The waiting list, in its order: the first takes the next place that comes free. */
export function WaitingTable({ eventId, guests, begun }: Omit<GuestTableProps, "mayWithdraw">) {
  const ranked = guests.map((guest, index) => ({ ...guest, rank: index + 1 }));
  return (
    <Table
      caption="La liste d’attente" captionHidden rows={ranked} rowKey={({ id }) => id}
      columns={[
        { label: "Personne", cell: (guest) => <Who guest={guest} /> },
        { label: "Rang", cell: ({ rank }) => rank, right: true },
        { label: "Depuis le", cell: ({ bookedAt }) => formatShortDate(bookedAt) },
        { label: "Geste", cell: (guest) => !begun && <Withdrawal eventId={eventId} guest={guest} /> },
      ]}
    />
  );
}
