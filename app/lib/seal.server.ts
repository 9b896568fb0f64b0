import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "./env.server";

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const keys = new Map<string, Buffer>();

/** One key per purpose, drawn from the application's secret: what is sealed for one opens for no other. */
function keyFor(purpose: string): Buffer {
  const { APP_SECRET } = env();
  const name = `${APP_SECRET}\n${purpose}`;
  const key = keys.get(name) ?? Buffer.from(hkdfSync("sha256", APP_SECRET, "", `seal\n${purpose}`, 32));
  keys.set(name, key);
  return key;
}

/** Encrypts a text for the table (AES-256-GCM). `owner` is whose it is: moved to another's row it no longer opens. */
export function seal(purpose: string, owner: string, text: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", keyFor(purpose), nonce).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** @throws Error when it was altered, belongs to another, or was sealed with another secret */
export function unseal(purpose: string, owner: string, sealed: string): string {
  const bytes = Buffer.from(sealed, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", keyFor(purpose), bytes.subarray(0, NONCE_BYTES)).setAAD(Buffer.from(owner));
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  return decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, "utf8") + decipher.final("utf8");
}
