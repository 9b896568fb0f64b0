import { API } from "./endpoints";

export const formatCount = (count: number): string => new Intl.NumberFormat("fr-FR").format(count);

type Example = { slug: string | null; year: number | null };

/** An address that answers today; null while nothing public could stand in it. */
export function examplePath(path: string, { slug, year }: Example): string | null {
  const said: Record<string, string | null> = { "{projet}": slug, "{annee}": year === null ? null : String(year) };
  const name = /\{\w+\}/.exec(path)?.[0];
  if (!name) return API + path;
  return said[name] ? API + path.replace(name, said[name]) : null;
}
