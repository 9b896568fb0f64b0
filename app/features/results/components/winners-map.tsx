import "./winners-map.css";
import { formatEuros } from "~/lib/money";
import { Columns } from "~/ui/columns";
import { LinedList } from "~/ui/lined-list";
import { Panel } from "~/ui/panel";
import type { WinningPlace } from "../winning-places";

type Drawn = { width: number; height: number; source: string; version: string; places: readonly { communeCode: string; path: string | null; x: number; y: number }[] };

const Places = ({ places }: { places: readonly WinningPlace[] }) => (
  <LinedList>
    {places.map(({ communeCode, name, count, cents }) => (
      <li key={communeCode}>
        <b>{name}</b> : {count === 1 ? "1 initiative" : `${count} initiatives`}, {formatEuros(cents)}
      </li>
    ))}
  </LinedList>
);

/** Where the money goes, drawn without anybody else's map; the list beside it says the same. */
export function WinnersMap({ drawn, places }: { drawn: Drawn; places: readonly WinningPlace[] }) {
  if (!places.length) return null;
  const counts = new Map(places.map((place) => [place.communeCode, place.count]));
  return (
    <Panel title="Sur la carte">
      <Columns shape="even">
        <figure className="winners-map">
          <svg viewBox={`0 0 ${drawn.width} ${drawn.height}`} role="img" aria-label={`${places.length === 1 ? "Une commune a une initiative lauréate" : `${places.length} communes ont des initiatives lauréates`} : la liste les nomme.`}>
            <image href={`/carte/communes.svg?v=${drawn.version}`} width={drawn.width} height={drawn.height} />
            {drawn.places.map(({ communeCode, path }) => path && <path key={communeCode} className="place" d={path} />)}
            {drawn.places.map(({ communeCode, x, y }) => (
              <g key={communeCode}>
                <circle cx={x} cy={y} r={26} />
                <text x={x} y={y + 9}>{counts.get(communeCode)}</text>
              </g>
            ))}
          </svg>
          <figcaption className="xs muted">{drawn.source}</figcaption>
        </figure>
        <Places places={places} />
      </Columns>
    </Panel>
  );
}
