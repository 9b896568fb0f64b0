import { randomUUID } from "node:crypto";
import type { RequestHandler } from "express";
import { withRequest } from "~/lib/current-request.server";
import { LimitReached } from "~/lib/errors";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { sentenceFor } from "~/lib/form.server";
import { isSafe, isSignedElsewhere } from "./origin.server";

/** Gives each request its id and remembers where it came from; the answer bears the id. */
export function rememberRequest(): RequestHandler {
  return (request, response, next) => {
    const id = randomUUID();
    response.setHeader("X-Request-Id", id);
    withRequest({ id, address: request.ip ?? "" }, next);
  };
}

/** A wide ceiling on everything that changes something; what Stripe signs is not a visitor's. */
export function boundUnsafeRequests(): RequestHandler {
  return (request, response, next) => {
    if (isSafe(request) || isSignedElsewhere(request)) return next();
    takeFromLimit("unsafe-request", {}).then(next, (reason: unknown) => {
      // Without the database nothing is counted; the pages say that they cannot answer.
      if (!(reason instanceof LimitReached)) return next();
      response.setHeader("Retry-After", String(reason.retryAfterSeconds));
      response.status(429).type("text/plain").send(`${sentenceFor(reason, {})}\n`);
    });
  };
}
