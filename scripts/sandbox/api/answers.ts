import { API_VERSION } from "../core/events";
import type { StoredAnswer } from "../core/tables";
import { Fault } from "./faults";

export interface ApiAnswer {
  status: number;
  body: unknown;
  headers: Record<string, string>;
  /** The work is done but the caller never hears of it. */
  dropped?: boolean;
}

/** An answer before it is sent; `remembered` ones are kept under their idempotency key. */
export interface Outcome {
  status: number;
  body: unknown;
  remembered: boolean;
}

/** A stored 500 would only be replayed, so Stripe tells its clients not to retry it. */
export function answerOf(
  outcome: { status: number; body: unknown },
  headers: Record<string, string>,
): ApiAnswer {
  const retry: Record<string, string> = outcome.status >= 500 ? { "stripe-should-retry": "false" } : {};
  const base = { "content-type": "application/json", "stripe-version": API_VERSION };
  return { status: outcome.status, body: outcome.body, headers: { ...base, ...retry, ...headers } };
}

export function replayOf(first: StoredAnswer, headers: Record<string, string>): ApiAnswer {
  return answerOf(first, { ...headers, "idempotent-replayed": "true", "original-request": first.requestId });
}

export function outcomeOf(fault: Fault): Outcome {
  return { status: fault.status, body: { error: fault.body }, remembered: fault.remembered };
}

/** What `/_control/fail` makes a call answer; Stripe remembers its 500s, not its 429s. */
export function plannedFault(status: number): Fault {
  if (status !== 429)
    return new Fault(status, { type: "api_error", message: "An unknown error occurred" }, status >= 500);
  const message = "Request rate limit exceeded.";
  return new Fault(429, { type: "invalid_request_error", code: "rate_limit", message }, false);
}
