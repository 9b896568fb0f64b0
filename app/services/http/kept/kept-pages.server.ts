import { randomUUID } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { logError } from "~/lib/log.server";
import { logAnswer } from "../request-log.server";
import { askedForAll, drawForAll, type Asked } from "./asked.server";
import { watchChanges, type Changes } from "./changes.server";
import { drawing } from "./draw-for-all.server";
import { givePage } from "./kept-page.server";
import { openShelf } from "./shelf.server";

type Call = Asked & { request: IncomingMessage; response: ServerResponse };

/**
 * In front of the site: pages that everybody without a cookie gets alike are answered from memory. Never older than the request: each
 * asks first, together with those that come with it, whether what the page read has changed (docs/decisions/kept-pages.md).
 */
export function withKeptPages(site: RequestListener, changes: Changes = watchChanges()): RequestListener {
  const shelf = openShelf(changes);
  const underWay = new Map<string, Promise<void>>();

  /** The database does not answer, or something broke: the site says so. */
  function fail({ request, response }: Call, error: unknown): void {
    logError("page not given from memory", error);
    if (!response.headersSent) site(request, response);
  }

  /** Whether the page was there, as it would be drawn now. */
  function give(call: Call): boolean {
    const { key, pattern, request, response } = call;
    const page = shelf.find(key);
    if (!page) return false;
    const [id, from] = [randomUUID(), performance.now()];
    response.once("close", () => logAnswer(response, { id, method: request.method, route: pattern, from }));
    givePage(page, id, request, response)?.catch((error: unknown) => fail(call, error));
    return true;
  }

  /** One draws; who asks for the same page meanwhile waits until it is kept, or was answered without being kept. */
  async function draw({ key, pattern, request, response }: Call, since: number): Promise<void> {
    let end = () => {};
    const over = new Promise<void>((resolve) => (end = resolve));
    underWay.set(key, over);
    void over.then(() => underWay.get(key) === over && underWay.delete(key));
    response.once("close", end);
    const page = await drawing({ pattern, path: key.split("?", 1)[0]!, since, ifNoneMatch: request.headers["if-none-match"], put: (kept) => (shelf.put(key, kept), end()) });
    drawForAll(request, page);
  }

  async function giveLater(call: Call, since: number): Promise<void> {
    await underWay.get(call.key);
    if (give(call)) return;
    if (call.request.method === "GET") await draw(call, since);
    site(call.request, call.response);
  }

  function answer(call: Call, since: number): void {
    try {
      if (!give(call)) giveLater(call, since).catch((error: unknown) => fail(call, error));
    } catch (error) {
      fail(call, error);
    }
  }

  /**
   * All who share a look are answered together once it has come, after the next look has been asked: the database answers it meanwhile. A promise
   * for each of them would cost as much as its page.
   */
  function party(look: Promise<number>): { look: Promise<number>; calls: Call[] } {
    const calls: Call[] = [];
    look.then((since) => setImmediate(() => calls.forEach((call) => answer(call, since))), (error: unknown) => calls.forEach((call) => fail(call, error)));
    return { look, calls };
  }

  let latest: ReturnType<typeof party> | undefined;
  return (request, response) => {
    const asked = askedForAll(request, shelf.patternOf);
    if (!asked) return site(request, response);
    const look = changes.look();
    if (latest?.look !== look) latest = party(look);
    latest.calls.push({ ...asked, request, response });
  };
}
