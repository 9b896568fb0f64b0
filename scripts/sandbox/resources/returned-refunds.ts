import type Stripe from "stripe";
import { emit } from "../core/events";
import { PLATFORM } from "../core/tables";
import type { World } from "../core/world";
import { move } from "./balances";
import { TEST_CARDS } from "./cards";
import { getCharge } from "./charges";

/** Stripe says « some time later »; here, a day. */
const RETURN_SECONDS = 86_400;

/** A refund that was just paid to one of the cards whose bank sends refunds back. */
export function doomIfItsBankReturnsIt(world: World, refund: Stripe.Refund, charge: Stripe.Charge): void {
  const last4 = charge.payment_method_details?.card?.last4;
  const returnsIt = last4 && TEST_CARDS.some(({ returnsRefunds, number }) => returnsRefunds && number.endsWith(last4));
  if (returnsIt) world.store.put("doomedRefund", refund.id, PLATFORM, { at: world.clock.seconds() + RETURN_SECONDS });
}

/** The card's bank sends the refund back: the money is on the balance again. Called when it is due. */
export function returnRefund(world: World, id: string): void {
  world.store.remove("doomedRefund", id);
  const refund = world.store.get("refund", id)!.value;
  const charge = getCharge(world, String(refund.charge), PLATFORM);
  const failed: Stripe.Refund = {
    ...refund, status: "failed", failure_reason: "expired_or_canceled_card",
    failure_balance_transaction: move(world, PLATFORM, { type: "refund_failure", amount: refund.amount, source: id }),
  };
  world.store.put("refund", id, PLATFORM, failed);
  world.store.put("charge", charge.id, PLATFORM, { ...charge, amount_refunded: charge.amount_refunded - refund.amount, refunded: false });
  emit(world, "refund.updated", PLATFORM, failed);
  emit(world, "refund.failed", PLATFORM, failed);
}
