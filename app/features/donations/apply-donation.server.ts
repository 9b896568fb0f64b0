import { db } from "#db";
import { reach } from "~/lib/crash-points.server";
import { orNotFound } from "~/lib/errors";
import { ensureSession } from "./checkout-session.server";
import type { DonationStatus } from "./donation";
import { readPayment, type Payment } from "./payment.server";
import { recordPayment } from "./record-payment.server";

export const giftsToAsk = () => db.selectFrom("donation").select(["id", "amountCents", "status", "stripeSessionId"]);

export type GiftToAsk = Awaited<ReturnType<ReturnType<typeof giftsToAsk>["execute"]>>[number];

/**
 * Asks Stripe what became of a gift and writes it down. Once, ten times or late, in any order: the same end.
 * @throws Stripe's errors when it does not answer; nothing is changed then.
 */
export const applyDonation = async (donationId: string): Promise<DonationStatus> => applyGift(orNotFound(await giftsToAsk().where("id", "=", donationId).executeTakeFirst()));

/** The same for a gift that was just found. */
export async function applyGift(gift: GiftToAsk): Promise<DonationStatus> {
  if (gift.status === "paid") return "paid";
  const sessionId = gift.stripeSessionId ?? (await ensureSession(gift.id))?.sessionId;
  const payment: Payment = sessionId ? await readPayment(sessionId, gift) : { word: "expired" };
  reach("payment.answered");
  const status = await recordPayment(gift.id, payment);
  reach("payment.committed");
  return status;
}
