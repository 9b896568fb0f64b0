import { z } from "zod";
import { seal, unseal } from "~/lib/seal.server";
import { sealedCookie } from "~/lib/site-cookie.server";

/** Bytes in the cookie's text. */
export const bytes = z.codec(z.base64url(), z.instanceof(Buffer), {
  decode: (text) => Buffer.from(text, "base64url"),
  encode: (buffer) => buffer.toString("base64url"),
});
export const instant = z.codec(z.number(), z.date(), { decode: (ms) => new Date(ms), encode: (date) => date.getTime() });

/**
 * A sealed cookie of the vote's own pages: the browser that carries it cannot read it, and no other page receives it. It
 * says until when it counts, in real time, whatever the browser keeps.
 */
export function voteCookie<S extends z.ZodType<{ until: Date }>>(name: string, minutes: number, schema: S) {
  const cookie = () => sealedCookie(name, "/budget-citoyen", minutes * 60);
  const opened = (sealed: string | null): z.output<S> | null => {
    if (!sealed) return null;
    try {
      const value = z.decode(schema, JSON.parse(unseal(name, "", sealed)) as z.input<S>);
      return value.until > new Date() ? value : null;
    } catch {
      // Altered, or sealed with another secret.
      return null;
    }
  };
  const find = (header: string | null | undefined) => opened(cookie().find(header));
  return {
    /** In a `Cookie` header. */
    find,
    read: (request: Request) => find(request.headers.get("cookie")),
    /** The header that carries it. */
    give: (value: Omit<z.output<S>, "until">): string => {
      const until = new Date(Date.now() + minutes * 60_000);
      return cookie().give(seal(name, "", JSON.stringify(z.encode(schema, { ...value, until } as z.output<S>))));
    },
    end: () => cookie().end(),
  };
}
