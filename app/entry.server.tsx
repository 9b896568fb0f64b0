import { randomBytes } from "node:crypto";
import { createReadableStreamFromReadable, type EntryContext, type HandleDataRequestFunction } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import type { Duplex } from "node:stream";
import type { ReactElement } from "react";
import { renderToPipeableStream } from "react-dom/server";
import { frameSources } from "~/features/pitch-videos/video-link";
import { contentSecurityPolicy } from "~/lib/content-security-policy.server";
import { currentRequest } from "~/lib/current-request.server";
import { env, pagesOfOthers } from "~/lib/env.server";
import { logError } from "~/lib/log.server";
import { NonceContext } from "~/lib/nonce";
import { RequestIdContext } from "~/lib/request-id";
import { inOnePiece } from "~/services/http/one-piece.server";
import { maintenancePage, sayUnavailable } from "~/services/http/outage.server";

const ABORT_AFTER_MS = 10_000;

export const streamTimeout = ABORT_AFTER_MS - 1_000;

export { handleError } from "~/lib/report-error.server";

/** A browser that moves from page to page keeps what it shows, and is told the same. */
export const handleDataRequest: HandleDataRequestFunction = (response) => {
  if (response.status === 503) sayUnavailable(response.headers);
  return response;
};

export default function handleRequest(request: Request, status: number, headers: Headers, context: EntryContext): Promise<Response> {
  // The page itself needs the database: nothing of it is drawn without.
  if (status === 503) return maintenancePage();
  const nonce = randomBytes(16).toString("base64");
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Content-Security-Policy", contentSecurityPolicy(nonce, [env().PUBLIC_URL, ...pagesOfOthers()], frameSources(env().PEERTUBE_HOSTS)));
  // A page may show what only this person may see: no shared cache keeps it unless its route says so.
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", "private, no-cache");
  const retryAfter = currentRequest()?.retryAfterSeconds;
  if (retryAfter) headers.set("Retry-After", String(retryAfter));
  const page = (
    <NonceContext.Provider value={nonce}>
      <RequestIdContext.Provider value={status >= 500 ? (currentRequest()?.id ?? "") : ""}>
        <RemixServer context={context} url={request.url} nonce={nonce} />
      </RequestIdContext.Provider>
    </NonceContext.Provider>
  );
  const forAll = status === 200 ? currentRequest()?.page : undefined;
  // Robots, and whoever gets the page after, want all of it; people see its top at once.
  const whole = forAll !== undefined || isbot(request.headers.get("user-agent") ?? "");
  if (!forAll) return draw(page, nonce, whole, ({ body }) => new Response(createReadableStreamFromReadable(body), { headers, status }));
  return draw(page, nonce, whole, (drawn) => forAll.keep({ ...drawn, nonce, headers, data: context.staticHandlerContext.loaderData }));
}

type Drawn = { body: Duplex; isWhole: boolean };

/** Draws the page, and answers once its top is there, or the whole. */
function draw(page: ReactElement, nonce: string, whole: boolean, answer: (drawn: Drawn) => Response | Promise<Response>): Promise<Response> {
  return new Promise((resolve, reject) => {
    let isWhole = true;
    const onError = (error: unknown) => {
      isWhole = false;
      logError("page could not be drawn", error);
    };
    const ready = () => resolve(answer({ body: inOnePiece((body) => void pipe(body)), isWhole }));
    const { pipe, abort } = renderToPipeableStream(page, { nonce, [whole ? "onAllReady" : "onShellReady"]: ready, onShellError: reject, onError });
    setTimeout(abort, ABORT_AFTER_MS).unref();
  });
}
