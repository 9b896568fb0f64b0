import { AsyncLocalStorage } from "node:async_hooks";
import type { Readable } from "node:stream";
import type { PageReads } from "./page-reads.server";

/** A page as it was drawn, its scripts under this nonce. `data` is what its loaders gave; `isWhole` unless a part of it failed. */
export type DrawnPage = { body: Readable; nonce: string; headers: Headers; data: unknown; isWhole: boolean };

/** A page that is drawn for everybody who has no cookie. */
export type PageForAll = { reads: PageReads; keep(drawn: DrawnPage): Promise<Response> };

/** What is known of the request being answered, wherever the code is. Nothing of it says who the person is but the account's id. */
export type CurrentRequest = {
  /** Random; in the log, in the answer's `X-Request-Id` and on error pages. */
  id: string;
  /** The client's address as the last trusted proxy saw it. Personal data: neither stored nor logged as it is. */
  address: string;
  accountId?: string;
  /** A page of the vote: nothing is written down of this request, neither who nor when. `address` is its network's. */
  untold?: true;
  /** Set when a limit was reached: the answer's `Retry-After`. */
  retryAfterSeconds?: number;
  /** Set when the page will be kept for others. */
  page?: PageForAll;
};

declare global {
  var propulsonsRequest: AsyncLocalStorage<CurrentRequest> | undefined;
}

// The built pages and the server that runs them each hold a copy of this module: the store is the process's.
const store = () => (globalThis.propulsonsRequest ??= new AsyncLocalStorage<CurrentRequest>());

/** Undefined outside a request: jobs, scripts. */
export const currentRequest = (): CurrentRequest | undefined => store().getStore();

export const withRequest = <T>(request: CurrentRequest, body: () => T): T => store().run(request, body);
