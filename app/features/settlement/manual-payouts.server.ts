import { stripe } from "~/services/stripe.server";

/**
 * Puts an account (the platform's, by default) on manual payouts. Left on automatic ones, Stripe would sweep donors'
 * money to a bank before it is due. Called when the worker starts and before a settlement's first transfer.
 */
export async function ensureManualPayouts(stripeAccount?: string): Promise<void> {
  const options = stripeAccount ? { stripeAccount } : {};
  const settings = await stripe().balanceSettings.retrieve({}, options);
  if (settings.payments.payouts?.schedule?.interval === "manual") return;
  await stripe().balanceSettings.update({ payments: { payouts: { schedule: { interval: "manual" } } } }, options);
}
