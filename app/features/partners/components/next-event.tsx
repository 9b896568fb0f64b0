import { formatDateTime } from "~/lib/dates";
import { Panel } from "~/ui/panel";

type NextEventProps = { event: { title: string; startsAt: Date | string; place: string | null } | null };

export const NextEvent = ({ event }: NextEventProps) => (
  <Panel title="Le prochain rendez-vous">
    {event ? (
      <p>
        <b>{event.title}</b>, {formatDateTime(event.startsAt)}{event.place && `, ${event.place}`}. Pour y venir, prévenez l’équipe du label.
      </p>
    ) : (
      <p>Aucun atelier n’est annoncé pour l’instant. L’équipe du label vous dira le prochain.</p>
    )}
  </Panel>
);
