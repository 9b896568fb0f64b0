/** Pages where people say who they are to vote, and vote: a row or a line that says when says who. */
const votePages = ["/budget-citoyen/:year/voter*", "/budget-citoyen/:year/bulletin*", "/budget-citoyen/:year/suivi*", "/lieu-de-vote/:placeId*"];

/**
 * Routes of which no line is written, by the pattern of routes.ts or its beginning and `*`. The health check would
 * drown the rest.
 */
const unlogged = ["/healthz", ...votePages];

const isIn = (list: readonly string[], pattern: string): boolean =>
  list.some((entry) => (entry.endsWith("*") ? pattern.startsWith(entry.slice(0, -1)) : pattern === entry));

export const isUnlogged = (pattern: string): boolean => isIn(unlogged, pattern);
export const isVotePage = (pattern: string): boolean => isIn(votePages, pattern);
