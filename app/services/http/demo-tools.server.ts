import type { RequestHandler } from "express";
import { createProxyMiddleware } from "http-proxy-middleware";
import { env } from "~/lib/env.server";

/** Pages of the product itself under /_demo/; everything else there is the sandbox's. */
const own = new Set(["/_demo/entrer", "/_demo/horloge"]);
const loopback = /^(127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Mailbox and payment page behind the one port that the visitor meets. Outside the demonstration: nothing. */
export function demoTools(): RequestHandler {
  const target = env().DEMO_TOOLS_URL;
  if (!target) return (_request, _response, next) => next();
  const home = new URL(env().PUBLIC_URL);
  const proxy = createProxyMiddleware({ target, xfwd: true });
  return (request, response, next) => {
    // One origin: forms sent from 127.0.0.1 would come back to localhost and be refused.
    if (request.method === "GET" && home.hostname === "localhost" && loopback.test(request.headers.host ?? ""))
      return response.redirect(new URL(request.originalUrl, home).href);
    if (!request.path.startsWith("/_demo/") || own.has(request.path.replace(/\.data$/, ""))) return next();
    return proxy(request, response, next);
  };
}
