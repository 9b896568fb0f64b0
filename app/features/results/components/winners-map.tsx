import "./winners-map.css";
import { formatEuros } from "~/lib/money";
import { Columns } from "~/ui/columns";
import { LinedList } from "~/ui/lined-list";
import { Panel } from "~/ui/panel";
import { marksApart } from "../marks-apart";
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

/** Of a mark, in units of a map a thousand wide: its number is read on a phone too. */
const RADIUS = 33;

/** Where the money goes, drawn without anybody else's map; the list beside it says the same. */
export function WinnersMap({ drawn, places }: { drawn: Drawn; places: readonly WinningPlace[] }) {
  if (!places.length) return null;
  const placeOf = new Map(places.map((place) => [place.communeCode, place]));
  return (
    <Panel title="Sur la carte">
      <Columns shape="even">
        <figure className="winners-map">
          <svg viewBox={`0 0 ${drawn.width} ${drawn.height}`} role="img" aria-label={`${places.length === 1 ? "Une commune a une initiative lauréate" : `${places.length} communes ont des initiatives lauréates`} : la liste les nomme.`}>
            <image href={`/carte/communes.svg?v=${drawn.version}`} width={drawn.width} height={drawn.height} />
            {drawn.places.map(({ communeCode, path }) => path && <path key={communeCode} className="place" d={path} />)}
            {marksApart(drawn.places, 2 * RADIUS).map(({ communeCode, x, y }) => (
              <g key={communeCode}>
                <title>{placeOf.get(communeCode)!.name}</title>
                <circle cx={x} cy={y} r={RADIUS} />
                <text x={x} y={y + 12}>{placeOf.get(communeCode)!.count}</text>
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
