import { matchRoutes } from "@remix-run/react";
import routeConfig from "~/routes";
import { shelvesOf } from "./shelves";

type Entries = Awaited<typeof routeConfig>;
type Matchable = Parameters<typeof matchRoutes>[0];

const matchable = (entries: Entries): Matchable =>
  entries.map(({ path, index, children }) => (index ? { path, index: true } : { path, children: children && matchable(children) }));

const shelfOf = shelvesOf(matchable(await routeConfig));
const ownDemoPage = /^\/_demo\/(entrer|horloge)(\.data)?$/;

function match(path: string): string {
  const page = path.replace(/\.data$/, "").replace(/^\/_root$/, "/");
  const matches = matchRoutes(shelfOf(page).entries, page) ?? [];
  return `/${matches.map(({ route }) => route.path).filter(Boolean).join("/")}`;
}

/** Several ask of one request, and a rush asks for few addresses. */
const MOST_KNOWN = 500;
const known = new Map<string, string>();

/** The line of routes.ts that this address falls under: never the address itself, which may be somebody's key. */
export function patternOf(path: string): string {
  const pattern = known.get(path) ?? find(path);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(path, pattern);
  return pattern;
}

function find(path: string): string {
  if (path.startsWith("/assets/")) return "/assets/*";
  if (path.startsWith("/_demo/") && !ownDemoPage.test(path)) return "/_demo/*";
  try {
    return match(path);
  } catch {
    // What does not decode is no address of ours.
    return "/*";
  }
}
