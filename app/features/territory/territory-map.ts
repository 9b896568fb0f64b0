export type MapPoint = { x: number; y: number };

/** The whole territory on one drawing; paths are SVG's, in its units, north up. */
export type TerritoryMap = {
  /** Changes with each import. */
  version: string;
  /** Drawn from packages' data: borders are not the official ones, and the page says so. */
  approximate: boolean;
  source: string;
  width: number;
  height: number;
  kmPerUnit: number;
  outline: string;
  /** Between communes; none on the approximate map. */
  lines: string;
  groups: (MapPoint & { code: string; name: string; path: string })[];
  /** Where each commune's mark stands, by INSEE code. */
  points: ReadonlyMap<string, MapPoint>;
};

export const distanceKm = ({ kmPerUnit }: Pick<TerritoryMap, "kmPerUnit">, a: MapPoint, b: MapPoint): number => Math.hypot(a.x - b.x, a.y - b.y) * kmPerUnit;

/** Under every map. */
export const sourceWords = ({ approximate, source }: Pick<TerritoryMap, "approximate" | "source">): string =>
  approximate ? `Carte approximative, dessinée à partir de ${source} : les limites ne sont pas les limites officielles.` : `Contours : ${source}`;

/**
 * Ground of every map, as one picture that browsers keep: the land, the lines between communes and, heavier, those between
 * their groups. Groups are cut along the outline: those of the approximate map reach beyond it.
 */
export function drawGround({ width, height, outline, lines, groups }: Omit<TerritoryMap, "points">): string {
  const stroke = (d: string, thick: number) => `<path fill="none" stroke="#fff" stroke-width="${thick}" stroke-linejoin="round" d="${d}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><clipPath id="land"><path d="${outline}"/></clipPath><path fill="#ecdfc1" d="${outline}"/><g clip-path="url(#land)">${stroke(lines, 1.5)}${stroke(groups.map(({ path }) => path).join(""), 4)}</g></svg>`;
}
