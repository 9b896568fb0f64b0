import { currentRequest, withRequest } from "./current-request.server";

/** What a page that will be kept and given to others has read: when any of it changes, the page is drawn anew. */
export type PageReads = {
  /** The text of each query. */
  queries: Set<string>;
  /** What was read from a process's memory, by the name under which its changes are told (`campaign_pulse:…`). */
  topics: Set<string>;
  /** What the product's clock said to it, in milliseconds. */
  instants: Set<number>;
};

/** Called for every query of the process; most answer no such page. */
export const noteQuery = (sql: string): void => void currentRequest()?.page?.reads.queries.add(sql);

/** What the clock said is no instant that the page waits for, though it is found in its data. */
export const noteInstant = (instant: Date): void => void currentRequest()?.page?.reads.instants.add(instant.getTime());

/** For values that are kept in memory: the page depends on them though it asked the database nothing. */
export const dependOn = (topic: string): void => void currentRequest()?.page?.reads.topics.add(topic);

/** Reads on behalf of many requests at once: each of them says by `dependOn` what it depends on. */
export function withoutNoting<T>(work: () => T): T {
  const request = currentRequest();
  return request?.page ? withRequest({ ...request, page: undefined }, work) : work();
}
