import type { ServerBuild } from "@remix-run/node";
import type { RouteConfig } from "@remix-run/route-config";
import { access } from "~/access";
import routeConfig from "~/routes";

/** One line of the table of contents. `pattern` is the whole address, from `/`. */
export type MatrixRoute = { id: string; file: string; pattern: string };

type Entries = Awaited<RouteConfig>;

const idOf = (file: string) => file.replace(/\.tsx?$/, "");
const join = (parent: string, path: string | undefined) => (path ? `${parent}/${path}` : parent);

/** Every route file with the address that reaches it, frames included. */
export function listRoutes(entries: Entries, parent = ""): MatrixRoute[] {
  return entries.flatMap(({ id, file, path, children = [] }) => {
    const pattern = join(parent, path);
    return [{ id: id ?? idOf(file), file, pattern: pattern || "/" }, ...listRoutes(children, pattern)];
  });
}

export const routes: MatrixRoute[] = listRoutes(await routeConfig);

/** Files of routes.ts that access.ts does not name, and names of access.ts that no route has. */
export function disagreements(list: MatrixRoute[] = routes, entries: object = access): { withoutEntry: string[]; withoutRoute: string[] } {
  const files = new Set(list.map(({ file }) => file));
  const named = Object.keys(entries);
  return { withoutEntry: [...files].filter((file) => !named.includes(file)), withoutRoute: named.filter((file) => !files.has(file)) };
}

export type RouteParts = { loader: boolean; action: boolean; page: boolean };

/** What the built file exports: a route without a page answers a form or gives a file. */
export function partsOf(build: ServerBuild, id: string): RouteParts {
  const module = build.routes[id]?.module;
  if (!module) throw new Error(`${id} is not in the build`);
  return { loader: Boolean(module.loader), action: Boolean(module.action), page: Boolean(module.default) };
}

/** The address with its params filled in. @throws when the world has none for a name */
export function addressOf({ pattern, file }: MatrixRoute, params: Record<string, string>): string {
  return pattern.replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name];
    if (!value) throw new Error(`${file}: the world has no ${name} for ${pattern}`);
    return value;
  }).replace("*", "nulle-part");
}
