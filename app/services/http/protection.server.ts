import type { RequestHandler } from "express";
import { env } from "~/lib/env.server";

const MAX_BODY_BYTES = 12 * 1024 * 1024;

/** Headers of every answer. Pages add their own Content-Security-Policy. */
export function securityHeaders(publicUrl = env().PUBLIC_URL): RequestHandler {
  const https = publicUrl.startsWith("https:");
  return (_request, response, next) => {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
    if (https) response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    next();
  };
}

/** Refuses bodies that are too long, or that do not say how long they are. */
export function boundBodies(): RequestHandler {
  return (request, response, next) => {
    const length = Number(request.headers["content-length"] ?? 0);
    const unsaid = request.headers["transfer-encoding"] !== undefined;
    if (!unsaid && length <= MAX_BODY_BYTES) return next();
    // The rest of the body is not waited for.
    response.setHeader("Connection", "close");
    if (unsaid) return void response.status(411).type("text/plain").send("Dites d’abord combien vous envoyez.\n");
    response.status(413).type("text/plain").send("Ce que vous envoyez dépasse 12 Mo.\n");
  };
}
