import { text } from "node:stream/consumers";
import { now } from "~/lib/clock.server";
import type { DrawnPage, PageForAll } from "~/lib/current-request.server";
import { logError, logWarning } from "~/lib/log.server";
import type { PageReads } from "~/lib/page-reads.server";
import { pageProtection } from "../protection.server";
import { goodUntil } from "./good-until";
import { isFresh, tagOf, type KeptPage } from "./kept-page.server";
import { queriesReader } from "./relations.server";
import { withScriptHashes } from "./script-hashes";

const tablesOf = queriesReader();
const said = new Set<string>();

/** What the page depends on; null when it read a table whose changes nobody tells. */
async function topicsOf({ queries, topics }: PageReads): Promise<string[] | null> {
  const { tables, unwatched } = await tablesOf(queries);
  if (unwatched.length === 0) return [...tables, ...topics];
  const names = unwatched.sort().join(", ");
  if (!said.has(names)) logWarning("page not kept: tables that tell no change", { tables: names });
  said.add(names);
  return null;
}

/** Shared caches tell it apart from what somebody signed in gets at the same address. */
function headersForAll(headers: Headers, policy: string, html: string): Headers {
  headers.set("Content-Security-Policy", policy);
  headers.set("ETag", tagOf(html, policy));
  headers.set("Vary", "Accept-Encoding, Cookie");
  return headers;
}

const mayBeKept = ({ isWhole }: DrawnPage, headers: Headers) => isWhole && !headers.has("Set-Cookie") && !/no-store/.test(headers.get("Cache-Control") ?? "");

type Drawing = {
  pattern: string;
  /** Without its query. */
  path: string;
  /** The look that preceded all that the page will read. */
  since: number;
  /** What the browser that asks has already. */
  ifNoneMatch: string | undefined;
  put(page: KeptPage): void;
};

/** A page to be drawn for everybody. Its instant is taken before anything of it is read. */
export async function drawing({ pattern, path, since, ifNoneMatch, put }: Drawing): Promise<PageForAll> {
  const [fromMs, at] = [Date.now(), await now()];
  const reads: PageReads = { queries: new Set(), topics: new Set(), instants: new Set() };

  async function keep(drawn: DrawnPage): Promise<Response> {
    const { html, policy } = withScriptHashes(await text(drawn.body), drawn.headers.get("Content-Security-Policy") ?? "", drawn.nonce);
    const headers = headersForAll(drawn.headers, policy, html);
    const topics = mayBeKept(drawn, headers) ? await topicsOf(reads).catch((error: unknown) => logError("page not kept", error)) : null;
    const goodUntilMs = fromMs + goodUntil(at, drawn.data, reads.instants).getTime() - at.getTime();
    if (topics) put({ pattern, since, topics, goodUntilMs, headers: { ...Object.fromEntries(headers), ...pageProtection(path, policy) }, body: Buffer.from(html), forms: new Map() });
    return isFresh(ifNoneMatch, headers.get("ETag")!) ? new Response(null, { status: 304, headers }) : new Response(html, { headers });
  }
  return { reads, keep };
}
