import compression from "compression";
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express";
import { env } from "~/lib/env.server";
import { logError } from "~/lib/log.server";
import { ballotBox, boxAddress } from "./ballot-box.server";
import { boundBodies } from "./bodies.server";
import { demoTools } from "./demo-tools.server";
import { assetsOf, filesOf } from "./files.server";
import { refuseForeignOrigins } from "./origin.server";
import { securityHeaders } from "./protection.server";
import { drawRefusals } from "./refusals.server";
import { logRequests } from "./request-log.server";
import { boundUnsafeRequests, rememberRequest } from "./requests.server";
import { forgetWhoVotes } from "./vote-requests.server";

const malformed = "Cette demande est mal formée.\n";

/** Requests that do not even parse (a broken address or Host): said in one line, without a trace. */
const lastWord: ErrorRequestHandler = (error: { status?: number }, _request, response, next) => {
  if (response.headersSent) return next(error);
  const status = error.status && error.status >= 400 && error.status < 500 ? error.status : 500;
  if (status === 500) logError("request failed", error);
  response.status(status).type("text/plain").send(status === 500 ? "Quelque chose n’a pas marché chez nous.\n" : malformed);
};

/** Before anything else reads the address: routers complain of it aloud, and an address may be somebody's key. */
const refuseMalformed: RequestHandler = (request, response, next) => {
  try {
    decodeURIComponent(request.path);
    next();
  } catch {
    response.status(400).type("text/plain").send(malformed);
  }
};

/** Before anything that changes something: where it comes from, how long and how frequent it is, and of a vote nothing of who. */
const doors = (): RequestHandler[] => [refuseForeignOrigins(), boundBodies(), boundUnsafeRequests(), forgetWhoVotes()];

type SiteOptions = { demoToolsUrl?: string; trustProxy?: string };

/** What every request goes through, in order, before the pages. `clientFolder`: the built files for browsers. */
export function createSite(pages: RequestHandler, clientFolder: string, { demoToolsUrl, trustProxy = env().TRUST_PROXY }: SiteOptions = {}): Express {
  const site = express();
  site.disable("x-powered-by");
  // Who may say in X-Forwarded-For whom it speaks for; from anybody else the header is not read.
  site.set("trust proxy", trustProxy);
  site.use(rememberRequest());
  site.use(securityHeaders());
  site.use(logRequests());
  site.post(boxAddress, doors(), ballotBox());
  site.use(compression());
  site.use(drawRefusals());
  site.use(refuseMalformed);
  site.use("/assets", assetsOf(clientFolder));
  site.use(filesOf(clientFolder));
  // Before the origin check: the sandbox stands for another company's pages, which send none.
  site.use(demoTools(demoToolsUrl));
  site.use(doors());
  site.all("*", pages);
  site.use(lastWord);
  return site;
}
