import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { Table } from "~/ui/table";
import { TextLink } from "~/ui/text-link";
import { Tag } from "~/ui/tag";
import { hoursInWords, placeInWords } from "../event.fr";
import type { Appointment } from "../events.server";

/** Hours offered and taken, soonest first; an hour nobody took can be withdrawn. */
export function AppointmentTable({ appointments }: { appointments: readonly Appointment[] }) {
  return (
    <Table
      caption="Les rendez-vous à venir"
      captionHidden
      rows={appointments}
      rowKey={({ id, bookingId }) => bookingId ?? id}
      empty={<EmptyState title="Aucun créneau ouvert" level={3}>Ouvrez une heure : elle est proposée aussitôt aux personnes qui attendent un premier rendez-vous.</EmptyState>}
      columns={[
        { label: "Quand", cell: (row) => (row.bookingId ? <TextLink to={`/equipe/creneaux/${row.id}`}>{hoursInWords(row)}</TextLink> : hoursInWords(row)) },
        { label: "Où", cell: placeInWords },
        { label: "Reçoit", cell: ({ hostName }) => hostName },
        { label: "Vient", cell: ({ bookingId, guestName }) => (bookingId ? <Tag tone="success">{guestName ?? "Personne anonymisée"}</Tag> : <Tag tone="draft">Libre</Tag>) },
        { label: "Geste", cell: ({ id, bookingId, startsAt }) => !bookingId && (
          <Form method="post" action={`/equipe/creneaux/${id}/retrait`}>
            <Button variant="ghost" small icon="trash"><span className="nw">Retirer</span><span className="sr"> le créneau {hoursInWords({ startsAt, endsAt: startsAt })}</span></Button>
          </Form>
        ) },
      ]}
    />
  );
}
