import { existsSync, readdirSync } from "node:fs";
import type { ServerResponse } from "node:http";
import type { RequestHandler } from "express";
import expressStaticGzip from "express-static-gzip";

/** A page that other sites show inside theirs has no origin of its own: browsers ask leave for its fonts. */
const lendFonts = (response: ServerResponse, path: string) => path.endsWith(".woff2") && response.setHeader("Access-Control-Allow-Origin", "*");

type Keeping = { maxAge: string; immutable?: boolean; setHeaders?: typeof lendFonts };

/** Files of a built folder to whoever reads, in the smallest form that was made of them beside (`scripts/precompress.ts`). */
function filesIn(folder: string, keeping: Keeping): RequestHandler {
  const give = expressStaticGzip(folder, { enableBrotli: true, orderPreference: ["br", "gzip"], index: false, serveStatic: { ...keeping, index: false } }) as RequestHandler;
  return (request, response, next) => (request.method === "GET" || request.method === "HEAD" ? give(request, response, next) : next());
}

/** Files whose name is their content. */
export const assetsOf = (clientFolder: string): RequestHandler => filesIn(`${clientFolder}/assets`, { immutable: true, maxAge: "1y", setHeaders: lendFonts });

/** The files beside the assets. They came with the build: whether an address is one of them, no page asks the disk. */
export function filesOf(clientFolder: string): RequestHandler {
  const names = new Set(existsSync(clientFolder) ? readdirSync(clientFolder) : []);
  const give = filesIn(clientFolder, { maxAge: "1h" });
  return (request, response, next) => (names.has(request.path.split("/")[1]!) ? give(request, response, next) : next());
}
