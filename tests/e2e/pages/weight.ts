import type { Page } from "@playwright/test";

/** Bytes as they travel, and how much the page moved under its reader. */
export type Weight = { script: number; style: number; shift: number };

/** What every page of a visitor may weigh: the limits of docs/decisions/plain-pages.md. */
export const LIMITS: Weight = { script: 100_000, style: 25_000, shift: 0.01 };

/** What the browser finds out by itself once the page is there appears in it, and moves what follows: the check of a gift. */
export const WITH_ANSWER = new Set(["routes/public/donation-proof", "offline-proof"]);

export const weightOf = (page: Page): Promise<Weight> =>
  page.evaluate(async () => {
    await new Promise((resolve) => (document.readyState === "complete" ? resolve(null) : window.addEventListener("load", resolve)));
    const loaded = performance.getEntriesByType("resource").filter((entry) => entry instanceof PerformanceResourceTiming);
    const bytes = (end: string) => loaded.filter(({ name }) => new URL(name).pathname.endsWith(end)).reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
    const shifts = new PerformanceObserver(() => undefined);
    shifts.observe({ type: "layout-shift", buffered: true });
    const shift = shifts.takeRecords().reduce((sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value, 0);
    return { script: bytes(".js"), style: bytes(".css"), shift };
  });
