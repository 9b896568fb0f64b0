import { Table } from "~/ui/table";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";
import { EmptyState } from "~/ui/empty-state";
import { eventWords, hoursInWords, placeInWords } from "../event.fr";
import type { TeamEvent } from "../gatherings.server";

type Shown = Pick<TeamEvent, "id" | "kind" | "title" | "startsAt" | "endsAt" | "place" | "videoUrl" | "capacity" | "taken" | "waiting">;

/** Gatherings, soonest first, with how full they are. */
export function GatheringTable({ gatherings }: { gatherings: readonly Shown[] }) {
  return (
    <Table
      caption="Les rencontres à venir"
      captionHidden
      rows={gatherings}
      rowKey={({ id }) => id}
      empty={<EmptyState title="Aucune rencontre annoncée" level={3}>Ouvrez un atelier ou un accompagnement collectif&nbsp;: chacun peut s’y inscrire depuis sa page publique.</EmptyState>}
      columns={[
        { label: "Rencontre", cell: ({ id, title, kind }) => <><TextLink to={`/equipe/creneaux/${id}`}>{title}</TextLink> <span className="muted sm">{eventWords[kind]}</span></> },
        { label: "Quand", cell: (row) => hoursInWords(row) },
        { label: "Où", cell: placeInWords },
        { label: "Inscrits", right: true, cell: ({ taken, capacity }) => `${taken} sur ${capacity}` },
        { label: "En attente", right: true, cell: ({ waiting }) => (waiting > 0 ? <Tag tone="warning" icon={false}>{waiting}</Tag> : 0) },
      ]}
    />
  );
}

/** What took place and has presences to note. */
export const ToMark = ({ events }: { events: readonly Shown[] }) => (
  <ul>
    {events.map((event) => (
      <li key={event.id}>
        <TextLink to={`/equipe/creneaux/${event.id}`}>{event.title}, {hoursInWords(event)}</TextLink>
      </li>
    ))}
  </ul>
);
