import { pollStripeEvents } from "~/features/donations/poll-stripe-events.server";

/** Heals webhooks that never came. */
export async function handle(): Promise<void> {
  await pollStripeEvents();
}
