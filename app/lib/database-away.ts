/** What the driver says when the server is gone, starting, stopping or full (PostgreSQL, appendix A: classes 08, 53, 57). */
const awayCodes = new Set([
  "ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "EHOSTUNREACH", "ENOTFOUND", "EAI_AGAIN",
  "57P01", "57P02", "57P03", "53300", "53400",
  // A row that another transaction holds for too long: coming back later is all there is to do.
  "55P03",
]);

/** pg and its pool name these by their words alone. */
const awayWords = [/^timeout exceeded when trying to connect$/, /^Connection terminated/, /^Client has encountered a connection error/, /^Cannot use a pool after calling end/];

type Said = { code?: unknown; message?: unknown };

/** Did this come from a database that cannot answer now, rather than from what it was asked? */
export function isDatabaseAway(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  const { code, message } = error as Said;
  const isOfDriver = typeof code === "string" && (awayCodes.has(code) || /^08/.test(code));
  return isOfDriver || (typeof message === "string" && awayWords.some((words) => words.test(message)));
}
