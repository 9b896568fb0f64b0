import { matchRoutes } from "@remix-run/react";
import type { RequestHandler } from "express";
import { currentRequest } from "~/lib/current-request.server";
import { logInfo } from "~/lib/log.server";
import routeConfig from "~/routes";
import { isUnlogged } from "./unlogged";

type Entries = Awaited<typeof routeConfig>;
type Matchable = Parameters<typeof matchRoutes>[0];

const matchable = (entries: Entries): Matchable =>
  entries.map(({ path, index, children }) => (index ? { path, index: true } : { path, children: children && matchable(children) }));

const routes = matchable(await routeConfig);

/** The line of routes.ts that this address falls under: never the address itself, which may be somebody's key. */
export function patternOf(path: string): string {
  if (path.startsWith("/assets/")) return "/assets/*";
  if (path.startsWith("/_demo/") && !/^\/_demo\/(entrer|horloge)(\.data)?$/.test(path)) return "/_demo/*";
  const page = path.replace(/\.data$/, "").replace(/^\/_root$/, "/");
  const matches = matchRoutes(routes, page) ?? [];
  return `/${matches.map(({ route }) => route.path).filter(Boolean).join("/")}`;
}

function patternOrNothing(path: string): string {
  try {
    return patternOf(path);
  } catch {
    return "(malformed)";
  }
}

/** One line per request, once it is over. */
export function logRequests(): RequestHandler {
  return (request, response, next) => {
    const from = process.hrtime.bigint();
    const route = patternOrNothing(request.path);
    if (isUnlogged(route)) return next();
    const context = currentRequest();
    response.once("close", () => {
      const ms = Math.round(Number(process.hrtime.bigint() - from) / 1e6);
      const { statusCode: status, writableFinished } = response;
      logInfo("request", { request: context?.id, method: request.method, route, status, ms, account: context?.accountId, aborted: writableFinished ? undefined : true });
    });
    next();
  };
}
