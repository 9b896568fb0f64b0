import { createHmac } from "node:crypto";

/** The `Stripe-Signature` header: HMAC SHA-256 over `${t}.${body}`, t in real seconds. */
export function signatureOf(body: string, secret: string, t = Math.floor(Date.now() / 1000)): string {
  return `t=${t},v1=${createHmac("sha256", secret).update(`${t}.${body}`).digest("hex")}`;
}
