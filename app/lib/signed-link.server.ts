import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { env } from "./env.server";

const hmac = (text: string) => createHmac("sha256", env().APP_SECRET).update(text).digest("base64url");
const sign = (purpose: string, value: string) => hmac(`${purpose}\n${value}`);

/** Signature last, after a dot. Null when the signature is not ours or was made for another purpose. */
function readSigned(token: string, signatureOf: (signed: string) => string): string | null {
  const dot = token.lastIndexOf(".");
  if (dot < 1) return null;
  const signed = token.slice(0, dot);
  const given = Buffer.from(token.slice(dot + 1));
  const expected = Buffer.from(signatureOf(signed));
  return given.length === expected.length && timingSafeEqual(given, expected) ? signed : null;
}

/** `<value>.<signature>`: a link that cannot be guessed and needs no account. `value` carries no dot. */
export const signToken = (purpose: string, value: string): string => `${value}.${sign(purpose, value)}`;

/** The value, or null when the signature is not ours or was made for another purpose. */
export const readToken = (purpose: string, token: string): string | null => readSigned(token, (value) => sign(purpose, value));

/** Names the key without telling it: a link signed with a key that was changed since is known as such. */
const keyId = () => createHash("sha256").update(`key-id\n${env().APP_SECRET}`).digest("base64url").slice(0, 8);

const claims = z.object({
  /** What the link is made for: one signed for something else opens nothing. */
  for: z.string(),
  /** The row it leads to. */
  id: z.uuid(),
  /** Drawn for this very link; the database knows its hash, and forgets it when the link is revoked. */
  secret: z.string(),
  /** Seconds since 1970, UTC: the end is part of what is signed. */
  end: z.number().int(),
});

export type LinkClaims = { id: string; secret: string; expiresAt: Date };

/** `<key>.<claims>.<signature>`: a link with a purpose, an end and a secret of its own, all of them signed. */
export function signLink(purpose: string, { id, secret, expiresAt }: LinkClaims): string {
  const said = { for: purpose, id, secret, end: Math.floor(expiresAt.getTime() / 1000) } satisfies z.input<typeof claims>;
  const body = `${keyId()}.${Buffer.from(JSON.stringify(said)).toString("base64url")}`;
  return `${body}.${hmac(body)}`;
}

/** What a link of ours says, its end unchecked; null when it was not signed by this key for this purpose. */
export function readLink(purpose: string, token: string): LinkClaims | null {
  const body = readSigned(token, hmac);
  const [key, payload] = body?.split(".") ?? [];
  if (key !== keyId() || !payload) return null;
  const parsed = claims.safeParse(JSON.parse(Buffer.from(payload, "base64url").toString()));
  if (!parsed.success || parsed.data.for !== purpose) return null;
  return { id: parsed.data.id, secret: parsed.data.secret, expiresAt: new Date(parsed.data.end * 1000) };
}
