import type { IncomingHttpHeaders } from "node:http";
import { API_VERSION } from "../core/events";
import { PLATFORM } from "../core/tables";
import type { World } from "../core/world";
import { Fault } from "./faults";

/** The key, the API version and the account that a call speaks for. */
export function accountOf(world: World, headers: IncomingHttpHeaders): string {
  const key = /^Bearer (.+)$/.exec(headers.authorization ?? "")?.[1] ?? "";
  if (!key)
    throw denied(401, undefined, "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').");
  const accepted = world.config.secretKey ? key === world.config.secretKey : key.startsWith("sk_test_");
  if (!accepted)
    throw denied(401, undefined, `Invalid API Key provided: ${key.slice(0, 8)}***${key.slice(-4)}`);
  const version = headers["stripe-version"];
  if (version !== undefined && version !== API_VERSION)
    throw denied(400, undefined, `Invalid Stripe API version: ${String(version)}`);
  const account = headers["stripe-account"];
  if (account === undefined) return PLATFORM;
  if (!world.store.get("account", String(account)))
    throw denied(
      403,
      "account_invalid",
      `The provided key does not have access to account '${String(account)}'.`,
    );
  return String(account);
}

function denied(status: number, code: string | undefined, message: string): Fault {
  return new Fault(status, { type: "invalid_request_error", message, ...(code ? { code } : {}) }, false);
}
