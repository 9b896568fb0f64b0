import type { MetaDescriptor, MetaFunction } from "@remix-run/node";

/** The browser tab's words, and what a search engine says under them. */
export const described = (title: string, description: string): MetaDescriptor[] => [{ title: `${title} · Propulsons!` }, { name: "description", content: description }];

/** The browser tab's words of a page; `description` for those that search engines show. */
export const pageTitle =
  (title: string, description?: string): MetaFunction =>
  () => (description ? described(title, description) : [{ title: `${title} · Propulsons!` }]);
