import { randomUUID } from "node:crypto";
import type { RequestHandler } from "express";
import { networkOf } from "~/lib/client-address";
import { currentRequest, withRequest } from "~/lib/current-request.server";
import { LimitReached } from "~/lib/errors";
import { takeFromNetwork } from "~/lib/network-limit.server";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { sentenceFor } from "~/lib/form.server";
import { isSafe, isSignedElsewhere } from "./origin.server";
import { pageForAll } from "./kept/asked.server";
import { patternOf } from "./route-pattern.server";
import { isVotePage } from "./unlogged";

// Matching costs: only addresses that may be the vote's.
const isVote = (path: string) => (path.startsWith("/budget-citoyen/") || path.startsWith("/lieu-de-vote/")) && isVotePage(patternOf(path));

/** Gives each request its id and remembers where it came from (of a vote: from which network); the answer bears the id. */
export function rememberRequest(): RequestHandler {
  return (request, response, next) => {
    const id = randomUUID();
    response.setHeader("X-Request-Id", id);
    const address = request.ip ?? "";
    withRequest(isVote(request.path) ? { id, address: networkOf(address), untold: true } : { id, address, page: pageForAll(request) }, next);
  };
}

/** A wide ceiling on everything that changes something; what Stripe signs is not a visitor's. */
export function boundUnsafeRequests(): RequestHandler {
  return (request, response, next) => {
    if (isSafe(request) || isSignedElsewhere(request)) return next();
    // Of a vote nothing is counted in the database.
    const counted = currentRequest()?.untold ? takeFromNetwork("vote-request") : takeFromLimit("unsafe-request", {});
    counted.then(next, (reason: unknown) => {
      // Without the database nothing is counted; the pages say that they cannot answer.
      if (!(reason instanceof LimitReached)) return next();
      response.setHeader("Retry-After", String(reason.retryAfterSeconds));
      response.status(429).type("text/plain").send(`${sentenceFor(reason, {})}\n`);
    });
  };
}
