import Stripe from "stripe";

/** Refusals of today that tomorrow may accept: the money has not arrived yet, or someone else holds the lock. */
const temporaryCodes = new Set(["balance_insufficient", "insufficient_funds", "lock_timeout", "rate_limit", "idempotency_key_in_use"]);

/**
 * Stripe's own words when it refused for good (a person must look), or null when asking again may succeed:
 * network, 429, 5xx, a key of ours refused.
 */
export function permanentRefusal(error: unknown): string | null {
  if (!(error instanceof Stripe.errors.StripeInvalidRequestError) && !(error instanceof Stripe.errors.StripeCardError)) return null;
  return temporaryCodes.has(error.code ?? "") ? null : error.message;
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The account asked has not that much. */
export const lacksMoney = (error: unknown): boolean =>
  error instanceof Stripe.errors.StripeInvalidRequestError && (error.code === "balance_insufficient" || error.code === "insufficient_funds");

/** A bank holds the charge, or has kept it: nothing of it can go back to where it came from. */
export const isChargedBack = (error: unknown): boolean => error instanceof Stripe.errors.StripeInvalidRequestError && error.code === "charge_disputed";
