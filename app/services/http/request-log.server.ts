import type { RequestHandler } from "express";
import type { ServerResponse } from "node:http";
import { currentRequest } from "~/lib/current-request.server";
import { logInfo } from "~/lib/log.server";
import { patternOf } from "./route-pattern.server";
import { isUnlogged } from "./unlogged";

type Asked = { id?: string; method?: string; route: string; from: number };

/** The line of a request that is over. */
export function logAnswer(response: ServerResponse, { id, method, route, from }: Asked, accountId?: string): void {
  const ms = Math.round(performance.now() - from);
  const { statusCode: status, writableFinished } = response;
  logInfo("request", { request: id, method, route, status, ms, account: accountId, aborted: writableFinished ? undefined : true });
}

/** One line per request, once it is over. */
export function logRequests(): RequestHandler {
  return (request, response, next) => {
    const from = performance.now();
    const route = patternOf(request.path);
    if (isUnlogged(route)) return next();
    const context = currentRequest();
    response.once("close", () => logAnswer(response, { id: context?.id, method: request.method, route, from }, context?.accountId));
    next();
  };
}
