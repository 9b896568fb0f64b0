import { randomUUID } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { logError } from "~/lib/log.server";
import { logAnswer } from "../request-log.server";
import { askedForAll, drawForAll, type Asked } from "./asked.server";
import { watchChanges, type Changes } from "./changes.server";
import { drawing } from "./draw-for-all.server";
import { givePage } from "./kept-page.server";
import { openShelf } from "./shelf.server";

/**
 * In front of the site: pages that everybody without a cookie gets alike are answered from memory. Never older than the request: each
 * asks first, together with those that come with it, whether what the page read has changed (docs/decisions/kept-pages.md).
 */
export function withKeptPages(site: RequestListener, changes: Changes = watchChanges()): RequestListener {
  const shelf = openShelf(changes);
  const underWay = new Map<string, Promise<void>>();

  async function give({ key, pattern }: Asked, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const page = shelf.find(key);
    if (!page) return false;
    const [id, from] = [randomUUID(), performance.now()];
    response.once("close", () => logAnswer(response, { id, method: request.method, route: pattern, from }));
    await givePage(page, id, request, response);
    return true;
  }

  /** One draws; who asks for the same page meanwhile waits until it is kept, or was answered without being kept. */
  async function draw({ key, pattern }: Asked, since: number, request: IncomingMessage, response: ServerResponse): Promise<void> {
    let end = () => {};
    const over = new Promise<void>((resolve) => (end = resolve));
    underWay.set(key, over);
    void over.then(() => underWay.get(key) === over && underWay.delete(key));
    response.once("close", end);
    const page = await drawing({ pattern, path: key.split("?", 1)[0]!, since, ifNoneMatch: request.headers["if-none-match"], put: (kept) => (shelf.put(key, kept), end()) });
    drawForAll(request, page);
  }

  async function answer(asked: Asked, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const since = await changes.look();
    if (await give(asked, request, response)) return;
    await underWay.get(asked.key);
    if (await give(asked, request, response)) return;
    if (request.method === "GET") await draw(asked, since, request, response);
    site(request, response);
  }

  return (request, response) => {
    const asked = askedForAll(request, shelf.patternOf);
    if (!asked) return site(request, response);
    answer(asked, request, response).catch((error: unknown) => {
      // The database does not answer: the site says so.
      logError("page not given from memory", error);
      if (!response.headersSent) site(request, response);
    });
  };
}
