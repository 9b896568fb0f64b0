/**
 * Routes of which no line is written, by the pattern of routes.ts or its beginning and `*`. The health check would
 * drown the rest; a page where people vote belongs here too, because a log that says when says who.
 */
const unlogged = ["/healthz"];

export const isUnlogged = (pattern: string): boolean =>
  unlogged.some((entry) => (entry.endsWith("*") ? pattern.startsWith(entry.slice(0, -1)) : pattern === entry));
