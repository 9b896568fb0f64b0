import type { MetaFunction } from "@remix-run/node";
import { sharedPage } from "./shared-page";

type Met = Pick<Parameters<MetaFunction>[0], "matches" | "location">;

/** A page at its own address, whatever stands in its query. */
export const described = ({ matches, location }: Met, title: string, description: string) =>
  sharedPage(matches, { title, description, path: location.pathname.replace(/(?<=.)\/$/, "") });

/** The browser tab's words of a page; `description` for those that search engines show, and that are shared. */
export const pageTitle =
  (title: string, description?: string): MetaFunction =>
  (met) => (description ? described(met, title, description) : [{ title: `${title} · Propulsons!` }]);
