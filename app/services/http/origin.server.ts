import type { Request, RequestHandler } from "express";
import { env } from "~/lib/env.server";

const safe = new Set(["GET", "HEAD", "OPTIONS"]);
/** Signed by Stripe, which sends no Origin. */
const signedElsewhere = new Set(["/webhooks/stripe"]);

export const isSafe = ({ method }: Request) => safe.has(method);
export const isSignedElsewhere = ({ path }: Request) => signedElsewhere.has(path);

/** Where a browser says the form was; null when it does not say. */
function originOf(headers: { origin?: string; referer?: string }): string | null {
  if (headers.origin) return headers.origin;
  try {
    return headers.referer ? new URL(headers.referer).origin : null;
  } catch {
    return null;
  }
}

/** Every unsafe method must come from one of our own pages: another site's form cannot act with a visitor's session. */
export function refuseForeignOrigins(publicUrl = env().PUBLIC_URL): RequestHandler {
  return (request, response, next) => {
    if (isSafe(request) || isSignedElsewhere(request)) return next();
    if (originOf(request.headers) === publicUrl) return next();
    response.status(403).type("text/plain").send("Cette demande ne vient pas de notre site.\n");
  };
}
