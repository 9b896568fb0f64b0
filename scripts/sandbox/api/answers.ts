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

/** What Stripe's clients are told about trying again; of other statuses they decide by themselves. */
const ADVICE: Record<number, Record<string, string>> = {
  429: { "retry-after": "1" },
  500: { "stripe-should-retry": "false" },
};

/** A stored 500 would only be replayed, so Stripe tells its clients not to retry it. */
export function answerOf(
  outcome: { status: number; body: unknown },
  headers: Record<string, string>,
): ApiAnswer {
  const retry = ADVICE[outcome.status] ?? {};
  const base = { "content-type": "application/json", "stripe-version": API_VERSION };
  return { status: outcome.status, body: outcome.body, headers: { ...base, ...retry, ...headers } };
}

export function replayOf(first: StoredAnswer, headers: Record<string, string>): ApiAnswer {
  return answerOf(first, { ...headers, "idempotent-replayed": "true", "original-request": first.requestId });
}

export function outcomeOf(fault: Fault): Outcome {
  return { status: fault.status, body: { error: fault.body }, remembered: fault.remembered };
}

/** What `/_control/fail` makes a call answer. Remembered: what was executed, so the 402 and the 500; not what never began. */
export function plannedFault(status: number): Fault {
  if (status === 402)
    return new Fault(402, { type: "card_error", code: "card_declined", decline_code: "generic_decline", message: "Your card was declined." });
  if (status === 429)
    return new Fault(429, { type: "invalid_request_error", code: "rate_limit", message: "Request rate limit exceeded." }, false);
  return new Fault(status, { type: "api_error", message: "An unknown error occurred" }, status === 500);
}
