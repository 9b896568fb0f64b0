import parseRange from "range-parser";

export type ByteRange = { start: number; end: number };
/** `whole`: no part was asked for, or one that we need not honour; `none`: nothing of it exists (416). */
export type AskedRange = ByteRange | "whole" | "none";

/**
 * What of a file is asked for (RFC 9110, 14). Several parts at once are answered with the whole, as are parts of another
 * version: `If-Range` names the version that the reader holds, and weak names do not count.
 */
export function askedRange(headers: Headers, size: number, etag: string): AskedRange {
  const [range, condition] = [headers.get("range"), headers.get("if-range")];
  if (range === null || (condition !== null && condition !== etag)) return "whole";
  // More than there is of its end is all of it; the library takes it for nothing.
  if (Number(/^bytes=-(\d+)$/.exec(range)?.[1]) > size) return { start: 0, end: size - 1 };
  const parts = parseRange(size, range, { combine: true });
  if (parts === -2) return "whole";
  if (parts === -1) return "none";
  const [part, ...others] = parts;
  return parts.type === "bytes" && part && others.length === 0 ? { start: part.start, end: part.end } : "whole";
}
