import { createHash } from "node:crypto";
import type { StoredAnswer } from "../core/tables";
import type { World } from "../core/world";
import { Fault } from "./faults";

/** Stripe keeps keys for at least a day; after that the caller must search before retrying. */
const LIFETIME_SECONDS = 86_400;

export function fingerprintOf(method: string, path: string, body: string): string {
  return createHash("sha256").update(`${method} ${path}\n${body}`).digest("hex");
}

/** The first answer given under this key, or undefined; other parameters under the same key are refused. */
export function storedAnswer(world: World, key: string, fingerprint: string): StoredAnswer | undefined {
  const stored = world.store.get("answer", key)?.value;
  if (!stored || stored.at + LIFETIME_SECONDS <= world.clock.seconds()) return undefined;
  if (stored.fingerprint === fingerprint) return stored;
  const name = key.slice(key.indexOf(":") + 1);
  throw new Fault(400, {
    type: "idempotency_error",
    message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${name}' if you meant to execute a different request.`,
  });
}

export function rememberAnswer(world: World, key: string, answer: Omit<StoredAnswer, "at">): void {
  world.store.put("answer", key, "", { ...answer, at: world.clock.seconds() });
}

export function keyInUse(key: string): Fault {
  const message = `There is currently another in-progress request using this idempotency key (${key}). Please try again later.`;
  return new Fault(409, { type: "invalid_request_error", code: "idempotency_key_in_use", message }, false);
}
