import { createCookie } from "@remix-run/node";
import { env } from "./env.server";

type Reach = { prefix: string; path: string; maxAge: number };

/** Signed, out of reach of scripts and of other sites. The prefixes are promises that browsers hold, on https. */
function ourCookie(name: string, { prefix, path, maxAge }: Reach, publicUrl: string) {
  const secure = publicUrl.startsWith("https:");
  return createCookie(secure ? `${prefix}${name}` : name, { httpOnly: true, sameSite: "lax", path, maxAge, secure, secrets: [env().APP_SECRET] });
}

/** A cookie of the whole site; no other host of the domain can plant one. */
export const siteCookie = (name: string, maxAge: number, publicUrl = env().PUBLIC_URL) => ourCookie(name, { prefix: "__Host-", path: "/", maxAge }, publicUrl);

/** A cookie of some pages alone: no other page receives it. */
export const pathCookie = (name: string, path: string, maxAge: number, publicUrl = env().PUBLIC_URL) => ourCookie(name, { prefix: "__Secure-", path, maxAge }, publicUrl);
