import type { RequestHandler } from "express";
import { currentRequest } from "~/lib/current-request.server";
import { logInfo } from "~/lib/log.server";
import { patternOf } from "./route-pattern.server";
import { isUnlogged } from "./unlogged";

/** One line per request, once it is over. */
export function logRequests(): RequestHandler {
  return (request, response, next) => {
    const from = performance.now();
    const route = patternOf(request.path);
    if (isUnlogged(route)) return next();
    const context = currentRequest();
    response.once("close", () => {
      const ms = Math.round(performance.now() - from);
      const { statusCode: status, writableFinished } = response;
      logInfo("request", { request: context?.id, method: request.method, route, status, ms, account: context?.accountId, aborted: writableFinished ? undefined : true });
    });
    next();
  };
}
