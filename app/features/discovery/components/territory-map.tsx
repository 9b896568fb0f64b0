import { Link } from "@remix-run/react";
import { classNames } from "~/ui/class-names";
import { LinedList } from "~/ui/lined-list";
import { countWords } from "../discovery.fr";
import type { DiscoveryMap, MapGroup, MapMark } from "../discovery-map";

const say = (name: string, count: number, chosen: boolean) => `${name} : ${count === 0 ? "aucun projet" : countWords(count)}${chosen ? ", choisie" : ""}`;

const Group = ({ group: { name, path, count, tint, to, chosen } }: { group: MapGroup }) => (
  <Link to={to} preventScrollReset aria-label={say(name, count, chosen)} className={classNames("group", `tint-${tint}`, chosen && "chosen")}>
    <title>{say(name, count, chosen)}</title>
    <path d={path} />
  </Link>
);

const Mark = ({ mark: { name, x, y, count, to, chosen, named }, width }: { mark: MapMark; width: number }) => (
  <Link to={to} preventScrollReset aria-label={say(name, count, chosen)} className={classNames("mark", chosen && "chosen")}>
    <title>{say(name, count, chosen)}</title>
    <circle className="reach" cx={x} cy={y} r={28} />
    <rect x={x - 13} y={y - 8} width={26} height={17} />
    {named && <text x={x + (x > width * 0.72 ? -24 : 24)} y={y + 11} textAnchor={x > width * 0.72 ? "end" : "start"}>{name}</text>}
  </Link>
);

const Legend = () => (
  <ul className="map-legend xs">
    {["aucun projet", "1 à 3", "4 à 8", "9 et plus"].map((words, tint) => (
      <li key={words}><span className={`swatch tint-${tint}`} aria-hidden="true" />{words}</li>
    ))}
    <li><span className="swatch brick" aria-hidden="true" />commune d’un projet</li>
  </ul>
);

/** The same choices as links in words. */
const GroupList = ({ groups }: { groups: readonly MapGroup[] }) => (
  <details className="map-list">
    <summary>Les intercommunalités en liste</summary>
    <LinedList>
      {groups.map(({ code, name, count, to, chosen }) => (
        <li key={code}><Link to={to} preventScrollReset aria-current={chosen || undefined}>{name}</Link> : {count === 0 ? "aucun projet" : countWords(count)}</li>
      ))}
    </LinedList>
  </details>
);

/** The territory with what the list holds: each group and each mark is a link to the list of that place. */
export function TerritoryMap({ map }: { map: DiscoveryMap }) {
  const { width, height, outline, groups, marks, source } = map;
  return (
    <figure className="territory-map">
      <svg viewBox={`-10 -10 ${width + 20} ${height + 20}`} role="group" aria-label="Carte : chaque intercommunalité et chaque commune marquée mène à ses projets">
        <clipPath id="territoire"><path d={outline} /></clipPath>
        <g clipPath="url(#territoire)">{groups.map((group) => <Group key={group.code} group={group} />)}</g>
        <path className="outline" d={outline} />
        {marks.map((mark) => <Mark key={mark.code} mark={mark} width={width} />)}
      </svg>
      <figcaption>
        <Legend />
        <p className="xs muted">{source}</p>
      </figcaption>
      <GroupList groups={groups} />
    </figure>
  );
}
