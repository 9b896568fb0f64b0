import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import type { RequestHandler } from "express";
import { shelvesOf } from "./shelves";

type Routes = ServerBuild["routes"];
type Route = NonNullable<Routes[string]>;

const isTop = ({ parentId }: Route): boolean => parentId === "root";

/** The root, these of its children, and all that is inside them. */
function withTops(routes: Routes, tops: readonly Route[]): Routes {
  const kept: Routes = { root: routes.root! };
  const keep = (route: Route) => {
    kept[route.id] = route;
    for (const child of Object.values(routes)) if (child?.parentId === route.id) keep(child);
  };
  tops.forEach(keep);
  return kept;
}

/** The site reduced to these pages; its browsers ask for the others' addresses when a link needs them. */
function reduced(build: ServerBuild, tops: readonly Route[]): ServerBuild {
  const routes = withTops(build.routes, tops);
  const assets = Object.fromEntries(Object.keys(routes).map((id) => [id, build.assets.routes[id]!]));
  return { ...build, routes, assets: { ...build.assets, routes: assets } };
}

/** Every page of the site, each request matched against the shelf of its address alone (see shelves.ts). */
export function sitePages(build: ServerBuild): RequestHandler {
  const all = Object.values(build.routes).filter((route) => route !== undefined);
  const shelfOf = shelvesOf(all.filter(isTop));
  const whole = createRequestHandler({ build, mode: "production" });
  const handlers = new Map<string, RequestHandler>();
  return (request, response, next) => {
    // It asks about many addresses at once.
    if (request.path === "/__manifest") return whole(request, response, next);
    const { key, entries } = shelfOf(request.path);
    const handler = handlers.get(key) ?? createRequestHandler({ build: reduced(build, entries), mode: "production" });
    handlers.set(key, handler);
    return handler(request, response, next);
  };
}
