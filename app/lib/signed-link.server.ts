import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "./env.server";

const sign = (purpose: string, value: string) =>
  createHmac("sha256", env().APP_SECRET).update(`${purpose}\n${value}`).digest("base64url");

/** `<value>.<signature>`: a link that cannot be guessed and needs no account. `value` carries no dot. */
export function signToken(purpose: string, value: string): string {
  return `${value}.${sign(purpose, value)}`;
}

/** The value, or null when the signature is not ours or was made for another purpose. */
export function readToken(purpose: string, token: string): string | null {
  const dot = token.lastIndexOf(".");
  if (dot < 1) return null;
  const value = token.slice(0, dot);
  const given = Buffer.from(token.slice(dot + 1));
  const expected = Buffer.from(sign(purpose, value));
  return given.length === expected.length && timingSafeEqual(given, expected) ? value : null;
}
