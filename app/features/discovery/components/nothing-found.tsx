import { ButtonLink } from "~/ui/button-link";
import { Chips } from "~/ui/chips";
import { EmptyState } from "~/ui/empty-state";
import { formatCount } from "~/lib/money";
import { discoveryPath, everything, isFiltered, type Discovery } from "../discovery";
import { nearbyWords } from "../discovery.fr";
import type { Nearby } from "../nearby";

type NothingProps = { asked: Discovery; nearby: Nearby | null; placeName: string | null };

const NearPlaces = ({ asked, nearby }: { asked: Discovery; nearby: Nearby }) => (
  <Chips
    label="Les plus proches"
    items={nearby.places.map(({ commune, name, km, count }) => ({ to: discoveryPath(asked, { words: "", epci: null, commune }), label: `${name} (${formatCount(count)}), à ${formatCount(km)} km` }))}
  />
);

const titleOf = ({ asked, nearby, placeName }: NothingProps): string => {
  const place = nearby?.name ?? placeName;
  if (place && !(asked.words && placeName)) return `Aucun projet à ${place} pour l’instant.`;
  return isFiltered(asked) ? "Aucun projet ne répond à cette recherche." : "Aucun projet pour l’instant.";
};

/** Says where to look instead. */
export function NothingFound({ asked, nearby, placeName }: NothingProps) {
  const filtered = isFiltered(asked);
  return (
    <EmptyState
      title={titleOf({ asked, nearby, placeName })}
      actions={
        <>
          <ButtonLink to={filtered ? discoveryPath(everything) : "/deposer-un-projet"}>{filtered ? "Voir tous les projets" : "Déposer un projet"}</ButtonLink>
          <ButtonLink to={filtered ? "/deposer-un-projet" : "/le-label"} variant="ghost">{filtered ? "Déposer un projet" : "Comprendre le label"}</ButtonLink>
        </>
      }
    >
      {nearby ? <p>{nearbyWords(nearby)}</p> : <p>{filtered ? "Enlevez un filtre, ou cherchez avec d’autres mots." : "Les prochains ouvriront après la décision du comité."}</p>}
      {nearby && <NearPlaces asked={asked} nearby={nearby} />}
    </EmptyState>
  );
}
