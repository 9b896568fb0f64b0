import { createCookie } from "@remix-run/node";
import { env } from "./env.server";

/**
 * A signed cookie of the whole site, out of reach of scripts and of other sites. On https its name carries `__Host-`, so
 * that no other host of the domain can plant one.
 */
export function siteCookie(name: string, maxAge: number, publicUrl = env().PUBLIC_URL) {
  const secure = publicUrl.startsWith("https:");
  return createCookie(secure ? `__Host-${name}` : name, { httpOnly: true, sameSite: "lax", path: "/", maxAge, secure, secrets: [env().APP_SECRET] });
}

/** The like for some pages alone: no other page receives it, nor its copy in a log of theirs. */
export function pathCookie(name: string, path: string, maxAge: number, publicUrl = env().PUBLIC_URL) {
  const secure = publicUrl.startsWith("https:");
  return createCookie(secure ? `__Secure-${name}` : name, { httpOnly: true, sameSite: "lax", path, maxAge, secure, secrets: [env().APP_SECRET] });
}
