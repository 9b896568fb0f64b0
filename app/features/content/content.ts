import type { MetaFunction } from "@remix-run/node";

/** The browser tab's words of a page. */
export const pageTitle =
  (title: string): MetaFunction =>
  () => [{ title: `${title} · Propulsons!` }];
