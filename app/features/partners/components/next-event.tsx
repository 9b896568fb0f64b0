import { formatDateTime } from "~/lib/dates";
import { ButtonLink } from "~/ui/button-link";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";

type NextEventProps = { event: { id: string; title: string; startsAt: Date | string; place: string | null } | null };

/** The next gathering, one click from a place. */
export const NextEvent = ({ event }: NextEventProps) => (
  <Panel title="La prochaine rencontre">
    {event ? (
      <Stack>
        <p>
          <b>{event.title}</b>, {formatDateTime(event.startsAt)}{event.place && `, ${event.place}`}.
        </p>
        <div><ButtonLink to={`/rencontres/${event.id}`} icon="calendar" variant="ghost">S’y inscrire</ButtonLink></div>
      </Stack>
    ) : (
      <p>Aucune rencontre n’est annoncée pour l’instant. L’équipe du label vous dira la prochaine.</p>
    )}
  </Panel>
);
