import { createCookie } from "@remix-run/node";
import { parse, serialize } from "cookie";
import { env } from "./env.server";

type Reach = { prefix: string; path: string; maxAge: number };

/** Out of reach of scripts and of other sites. The prefixes are promises that browsers hold, on https. */
function settingsOf(name: string, { prefix, path, maxAge }: Reach, publicUrl: string) {
  const secure = publicUrl.startsWith("https:");
  return { name: secure ? `${prefix}${name}` : name, options: { httpOnly: true, sameSite: "lax", path, maxAge, secure } as const };
}

/** Signed: nobody writes another value over it. */
function ourCookie(of: string, reach: Reach, publicUrl: string) {
  const { name, options } = settingsOf(of, reach, publicUrl);
  return createCookie(name, { ...options, secrets: [env().APP_SECRET] });
}

/** A cookie of the whole site; no other host of the domain can plant one. */
export const siteCookie = (name: string, maxAge: number, publicUrl = env().PUBLIC_URL) => ourCookie(name, { prefix: "__Host-", path: "/", maxAge }, publicUrl);

/** A cookie of some pages alone: no other page receives it. */
export const pathCookie = (name: string, path: string, maxAge: number, publicUrl = env().PUBLIC_URL) => ourCookie(name, { prefix: "__Secure-", path, maxAge }, publicUrl);

/** The like, for a value that is sealed already (`seal`): what was altered does not open, a signature beside it would say no more. */
export function sealedCookie(of: string, path: string, maxAge: number, publicUrl = env().PUBLIC_URL) {
  const { name, options } = settingsOf(of, { prefix: "__Secure-", path, maxAge }, publicUrl);
  return {
    /** The sealed value in a `Cookie` header. */
    find: (header: string | null | undefined): string | null => (header && parse(header)[name]) || null,
    /** The header that carries it. */
    give: (sealed: string): string => serialize(name, sealed, options),
    end: (): string => serialize(name, "", { ...options, maxAge: 0 }),
  };
}
