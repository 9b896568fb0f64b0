import type { IncomingMessage } from "node:http";
import type { PageForAll } from "~/lib/current-request.server";
import { env } from "~/lib/env.server";
import { patternOf } from "../route-pattern.server";
import { keptRoutes } from "./routes";

/** `key`: the page's address, query included. */
export type Asked = { key: string; pattern: string };

const LONGEST = 300;

/** What a visitor may send with it that changes nothing of what is drawn for all. */
const harmless = new Set(["host", "connection", "accept-encoding", "if-none-match", "x-forwarded-for", "x-forwarded-proto"]);

/** The addresses of kept routes, with no other names in their query than theirs. `.data` is what a browser asks for when it moves about. */
function patternAsked(url: string): string | null {
  const [path = "/", query = ""] = url.split("?", 2);
  if (!path.startsWith("/") || path.endsWith(".data")) return null;
  const pattern = patternOf(path);
  const names = Object.hasOwn(keptRoutes, pattern) ? keptRoutes[pattern]! : null;
  return names !== null && [...new URLSearchParams(query).keys()].every((name) => names.includes(name)) ? pattern : null;
}

let host: string | undefined;
const ourHost = () => (host ??= new URL(env().PUBLIC_URL).host);

/** From a browser that brings nothing with which a page could be its own. */
const isAnybody = ({ method, headers }: IncomingMessage): boolean =>
  (method === "GET" || method === "HEAD") && !headers.cookie && headers.authorization === undefined && headers.host === ourHost() &&
  headers["content-length"] === undefined && headers["transfer-encoding"] === undefined;

/** What is asked for, when everybody without a cookie gets the same; else null. `known`: the pattern of an address met before. */
export function askedForAll(request: IncomingMessage, known: (key: string) => string | null): Asked | null {
  const { url = "/" } = request;
  if (!isAnybody(request) || url.length > LONGEST) return null;
  const pattern = known(url) ?? patternAsked(url);
  return pattern === null ? null : { key: url, pattern };
}

const inTheMaking = new WeakMap<IncomingMessage, PageForAll>();

/** From here on, the page is drawn for everybody: nothing of what this visitor's browser says of itself is seen by it. */
export function drawForAll(request: IncomingMessage, page: PageForAll): void {
  for (const name of Object.keys(request.headers)) if (!harmless.has(name)) delete request.headers[name];
  inTheMaking.set(request, page);
}

/** Set when the answer to this request will be kept. */
export const pageForAll = (request: IncomingMessage): PageForAll | undefined => inTheMaking.get(request);
