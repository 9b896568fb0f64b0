import { LRUCache } from "lru-cache";
import type { Changes } from "./changes.server";
import type { KeptPage } from "./kept-page.server";

const MOST_BYTES = 64 * 1024 * 1024;

/** The pages of this process's memory: those asked for last. */
export function openShelf(changes: Changes) {
  // Beside the page itself, its compressed forms.
  const pages = new LRUCache<string, KeptPage>({ maxSize: MOST_BYTES, sizeCalculation: ({ body }) => body.length * 2 });
  return {
    put: (key: string, page: KeptPage): void => void pages.set(key, page),
    /** The page, if it is still what would be drawn now. */
    find(key: string): KeptPage | null {
      const page = pages.get(key);
      return page && Date.now() < page.goodUntilMs && changes.areNone(page.since, page.topics) ? page : null;
    },
    /** The route's pattern of an address that was kept once: matching costs. */
    patternOf: (key: string): string | null => pages.peek(key)?.pattern ?? null,
  };
}
