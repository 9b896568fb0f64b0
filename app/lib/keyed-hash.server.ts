import { createHmac } from "node:crypto";
import { clientOf } from "./client-address";
import { currentRequest } from "./current-request.server";
import { env } from "./env.server";

/** The same value gives the same hash, which nobody can compute without our secret. `purpose`: what is told apart by it, for one use only. */
export const keyedHash = (purpose: string, value: string): string => createHmac("sha256", env().APP_SECRET).update(`${purpose}\n${value}`).digest("base64url");

/** Whoever asks, as one network address is told from another; null outside a request. */
export function clientKey(): string | null {
  const address = currentRequest()?.address;
  return address ? keyedHash("gift-client", clientOf(address)) : null;
}
