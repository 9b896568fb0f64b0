import type { ActionFunctionArgs } from "@remix-run/node";
import { receiveStripeEvent } from "~/features/donations/receive-stripe-event.server";

/** The signature is made over the exact bytes: the body is read as text, never parsed first. */
export async function action({ request }: ActionFunctionArgs) {
  return receiveStripeEvent(await request.text(), request.headers.get("stripe-signature"));
}
