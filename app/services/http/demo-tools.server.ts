import type { RequestHandler } from "express";
import { createProxyMiddleware } from "http-proxy-middleware";
import { env } from "~/lib/env.server";

/** Pages of the product itself under /_demo/; everything else there is the sandbox's. */
const own = /^\/_demo\/(entrer|horloge|styles(\/[a-z-]+)?)(\.data)?$/;
const loopback = /^(127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** As the sandbox will read it: `/_demo/../_control` is not under `/_demo/`. */
const readUrl = (path: string, home: URL) => (path.startsWith("/") && URL.canParse(home.origin + path) ? new URL(home.origin + path) : null);

/** Mailbox and payment page behind the one port that the visitor meets. Outside the demonstration: nothing. */
export function demoTools(target = env().DEMO_TOOLS_URL): RequestHandler {
  if (!target) return (_request, _response, next) => next();
  const home = new URL(env().PUBLIC_URL);
  const proxy = createProxyMiddleware({ target, xfwd: true });
  return (request, response, next) => {
    const url = readUrl(request.originalUrl, home);
    if (!url) return next();
    // One origin: forms sent from 127.0.0.1 would come back to localhost and be refused.
    if (request.method === "GET" && home.hostname === "localhost" && loopback.test(request.headers.host ?? ""))
      return response.redirect(url.href);
    if (!url.pathname.startsWith("/_demo/") || own.test(url.pathname)) return next();
    return proxy(request, response, next);
  };
}
