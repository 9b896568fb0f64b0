import { eventWords, hoursInWords } from "~/features/events/event.fr";
import type { NextGathering } from "~/features/events/gatherings.server";
import { LinedList } from "~/ui/lined-list";
import { TextLink } from "~/ui/text-link";

const placesLeft = ({ left, hasWaitingList }: NextGathering) =>
  left > 1 ? `${left} places` : left === 1 ? "Une place" : hasWaitingList ? "Complet, avec une liste d’attente" : "Complet";

/** The next ones that anybody may join. */
export function NextGatherings({ gatherings }: { gatherings: readonly NextGathering[] }) {
  if (!gatherings.length) return <p className="muted">Aucune rencontre n’est annoncée pour l’instant. Les comptoirs à initiatives s’annoncent ici.</p>;
  return (
    <LinedList>
      {gatherings.map((gathering) => (
        <li key={gathering.id}>
          <TextLink to={`/rencontres/${gathering.id}`}>{gathering.title}</TextLink>
          <br />
          <span className="sm">{eventWords[gathering.kind]}, {hoursInWords(gathering)}. {gathering.byVideo ? "En visioconférence" : gathering.place}. {placesLeft(gathering)}.</span>
        </li>
      ))}
    </LinedList>
  );
}
